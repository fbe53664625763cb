import { ofDecline, ofLint } from '../options.ts';
import { folders } from '../settings.ts';
import type { CommandDescription } from './description.ts';

// Of somebody's own text: an act, a name.

export const lint: CommandDescription = {
  name: 'lint',
  description: 'проверить уже имеющийся акт: нумерацию, чужие слова, ссылки, кавычки',
  arguments: [['<файл...>', 'файлы .docx, .txt или .html']],
  usage: 'файл... [параметры]',
  options: ofLint,
  async call(paths, given, place) {
    const { lintCommand } = await import('../commands/lint.ts');
    const { kind, date, input, json = false, showValues = false } = given;
    const options = { kind, input, date, templates: folders(given), json, showValues };
    return lintCommand(paths, options, place);
  },
};

export const decline: CommandDescription = {
  name: 'decline',
  description: 'просклонять имя, должность или подразделение по шести падежам',
  arguments: [['[текст...]', 'что склонять']],
  usage: 'текст… [параметры]',
  options: ofDecline,
  async call(texts, given, place) {
    const { decline } = await import('../commands/decline.ts');
    const { kind, gender, batch, json = false } = given;
    return decline(texts, { kind, gender, batch, json }, place);
  },
};
