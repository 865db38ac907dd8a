/** Whether a text ends inside a fenced block of code of Markdown: one was begun and not ended. */
export const isInFence = (text: string): boolean => text.split('```').length % 2 === 0;
