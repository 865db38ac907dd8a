import type {CommandReply, ModelSource} from '../commands/types.js';
import {printableLine} from '../printable.js';
import type {Chat} from '../session/chat.js';

/** What becomes of news about downloads. */
export type DownloadFollower = {
	readonly chat: Chat;
	/** The part of the status line; undefined when nothing goes on. */
	progress(line: string | undefined): void;
	interpret(reply: CommandReply): void;
	fail(error: unknown): void;
};

/** Shows downloads while they go on, and goes on with the model when one has ended. */
export function followDownloads(models: ModelSource | undefined, follower: DownloadFollower): void {
	if (!models) return;
	const {downloads} = models;
	downloads.subscribe(() => follower.progress(downloads.line));
	downloads.listen(news => {
		if (news.type === 'failed') {
			follower.fail(news.error);
			follower.interpret({type: 'notice', text: 'What is here of it is kept: /model resume goes on.'});
			return;
		}

		const {wanted, path, inUse} = news;
		const done = `Downloaded **${printableLine(wanted.name)}**.`;
		// Who chose another model meanwhile is not taken from it.
		const isAwaited = follower.chat.state.modelPath === inUse;
		follower.interpret({
			type: 'notice',
			text: isAwaited ? done : `${done} \`/model ${printableLine(wanted.typed)}\` goes on with it.`,
		});
		if (isAwaited) follower.interpret({type: 'switch_model', path});
	});
}
