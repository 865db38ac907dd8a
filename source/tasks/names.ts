/** First words of the tasks' names, apart from the tasks themselves: most runs of the program need none of those. */
export const firstTaskWords: ReadonlySet<string> = new Set(['batch', 'compare', 'replay', 'template']);
