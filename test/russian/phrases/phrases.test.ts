import { expect, test } from 'vitest';
import { declineUnit } from '../../../src/russian/kinds/unit.ts';
import { type Token, tokenize } from '../../../src/russian/phrases/tokens.ts';
import { declineTitle } from '../../../src/russian/written/title.ts';
import { fixture } from '../fixture.ts';

/** A phrase for every rule, and such as stand in every list: their forms and the doubt they raise, read by a person. */
test.each(['phrase-rules', 'everyday-phrases'].flatMap(fixture).map((row) => [row.kind, row.nom ?? '', row]))(
  '%s «%s»',
  (kind, text, row) => {
    const { forms, doubtful, why } = kind === 'title' ? declineTitle(text) : declineUnit(text);
    const { gen, dat, acc, ins } = forms;
    expect({ kind, nom: text, gen, dat, acc, ins, why: why ?? '' }).toEqual(row);
    expect(doubtful).toBe(row.why !== '');
  },
);

test.each([
  ['учитель-логопед  школы', 'w:учитель-логопед b:   w:школы'],
  ['старший-воспитатель', 'w:старший m:- w:воспитатель'],
  ['д/с, д/сад', 'f:д/с m:, b:  w:д m:/ w:сад'],
  [
    'Вр. и. о. И.О. вр.и.о. ВРИО Ио ИОН',
    'f:Вр. и. о. b:  f:И.О. b:  f:вр.и.о. b:  f:ВРИО b:  f:Ио b:  f:ИОН',
  ],
  ['И. И. Иванов', 'f:И. И. b:  w:Иванов'],
  ['а.б', 'w:а. w:б'],
  ['«а «б» в» г', 'f:«а «б» в» b:  w:г'],
  ['„а“ “б” "в" г', 'f:„а“ b:  f:“б” b:  f:"в" b:  w:г'],
  ['«а г', 'f:«а г'],
  ['"а г', 'f:"а г'],
  [
    '2-я 12-й 2-яб 5 IV PR-отдел PR-со СОШ-интернат СОШ-ин',
    'w:2-я b:  w:12-й b:  f:2-яб b:  f:5 b:  f:IV b:  w:PR-отдел b:  f:PR-со b:  w:СОШ-интернат b:  f:СОШ-ин',
  ],
  ['ст. мед. логопед. группы', 'w:ст. b:  w:мед. b:  w:логопед. b:  w:группы'],
  ['логопед. Группы', 'w:логопед m:. b:  w:Группы'],
  ['незнакомое. незнак. новый.', 'w:незнакомое m:. b:  w:незнак. b:  w:новый m:.'],
])('«%s» is cut into tokens', (text, expected) => {
  const tokens = tokenize(text);
  expect(tokens.map((one: Token) => `${one.kind.charAt(0)}:${one.text}`).join(' ')).toBe(expected);
  expect(tokens.map((one: Token) => one.text).join('')).toBe(text);
  expect(tokens.every((one: Token) => one.key === one.text.toLowerCase())).toBe(true);
});

test.each([
  ['отд. доп. образования', 'отд. доп. образования', 'Слово «отд.» программе незнакомо'],
  ['ст. «Звёздочка»', 'ст. «Звёздочка»', 'Слово «ст.» программе незнакомо'],
  [
    'Школа имени Иванов Иван Иванович',
    'Школы имени Иванова Ивана Ивановича',
    'После «имени» имя человека пишут в родительном падеже',
  ],
  ['СОШ им. Иванов И. И.', 'СОШ им. Иванова И. И.', 'После «имени» имя человека пишут в родительном падеже'],
  ['ИП Ким С. А.', 'ИП Ким С. А.', 'Не указан пол, а формы мужчины и женщины разные'],
  ['Группа Лосева Мария Петровна', 'Группы Лосева Мария Петровна', 'В названии стоит имя человека'],
])('the unit «%s» is doubted', (text, gen, why) => {
  expect(declineUnit(text)).toMatchObject({ forms: { nom: text, gen }, why });
});
