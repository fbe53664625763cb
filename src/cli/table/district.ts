import { common, ofBatch, ofPeriod, ofSummary } from '../options.ts';
import { commonSettings, dayAndVersion, periodOptions } from '../settings.ts';
import type { CommandDescription } from './description.ts';

// Of many organisations at once.

export const batch: CommandDescription = {
  name: 'batch',
  description: 'подготовить документы многих организаций: в папке – по папке на каждую',
  arguments: [
    ['<папка>', 'папка, в которой у каждой организации своя папка со сведениями'],
    ['[код...]', 'коды документов, см. fields; без них – все'],
  ],
  usage: 'папка [код...] [параметры]',
  options: () => [...common(), ...ofPeriod(), ...ofBatch()],
  async call([root = '', ...ids], given, place) {
    const { batch } = await import('../commands/batch.ts');
    const { format: formats, output = null, all = false, shard = null, collect = false } = given;
    const own = { ids, formats, output, all, shard, collect, ...dayAndVersion(given) };
    return batch(root, { ...commonSettings(given), ...periodOptions(given), ...own }, place);
  },
};

export const summary: CommandDescription = {
  name: 'summary',
  description: 'свод показателей многих организаций за период: одна таблица на район',
  arguments: [['<папка>', 'папка, в которой у каждой организации своя папка или её показатели.json']],
  usage: 'папка [параметры]',
  options: () => [...common(), ...ofPeriod(), ...ofSummary()],
  isSteady: true,
  async call([root = ''], given, place) {
    const { summary } = await import('../commands/summary.ts');
    const { output = null, shard = null, collect = false, by = null } = given;
    const { json = false, rank = false, format: formats } = given;
    const own = { output, shard, collect, by, json, rank, formats, ...dayAndVersion(given) };
    return summary(root, { ...commonSettings(given), ...periodOptions(given), ...own }, place);
  },
};
