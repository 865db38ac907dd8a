import {branches} from './branches.js';
import {clear} from './clear.js';
import {compare} from './compare.js';
import {concise} from './concise.js';
import {continueCommand} from './continue.js';
import {copy} from './copy.js';
import {deleteCommand} from './delete.js';
import {dola} from './dola.js';
import {edit} from './edit.js';
import {eosReward} from './eos-reward.js';
import {exit} from './exit.js';
import {exportCommand} from './export.js';
import {help} from './help.js';
import {lora} from './lora.js';
import {model} from './model.js';
import {preset} from './preset.js';
import {privateCommand} from './private.js';
import {prompt} from './prompt.js';
import {regen} from './regen.js';
import {resume} from './resume.js';
import {set} from './set.js';
import {settingCommands} from './setting.js';
import {settings} from './settings.js';
import {show} from './show.js';
import {stats} from './stats.js';
import {stop} from './stop.js';
import {switchCommand} from './switch.js';
import {system} from './system.js';
import {template} from './template.js';
import {title} from './title.js';
import {token} from './token.js';
import type {Command} from './types.js';
import {undo} from './undo.js';

/** Every slash command, in the order /help shows them. */
export const commands: readonly Command[] = [
	help,
	exit,
	clear,
	resume,
	title,
	deleteCommand,
	privateCommand,
	model,
	lora,
	token,
	system,
	concise,
	template,
	prompt,
	settings,
	preset,
	set,
	show,
	stop,
	eosReward,
	regen,
	compare,
	continueCommand,
	edit,
	undo,
	branches,
	switchCommand,
	stats,
	dola,
	copy,
	exportCommand,
	...settingCommands,
];
