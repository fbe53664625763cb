import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { order, regulation } from './samples.ts';

test('the same tree gives the same bytes, whatever was written before', async () => {
  const layout = pageLayout('permanent');
  const first = await writeDocx(regulation(), layout);
  await writeDocx(order(), pageLayout('ordinary'));
  expect((await writeDocx(regulation(), layout)).bytes).toEqual(first.bytes);
});
