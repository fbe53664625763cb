/* Reads Russian sentences for number and gender, by rules of its own: nothing of src/russian is asked. */

/** Forms of what documents count: singular in all cases, behind 2, 3, 4, behind 5, plural in the other cases. */
const COUNTED: readonly (readonly [one: string, few: string, many: string, plural: string])[] = [
  ['человек человека человеку человеком человеке', 'человека', 'человек', 'человекам человеками человеках'],
  ['педагог педагога педагогу педагогом педагоге', 'педагога', 'педагогов', 'педагогам педагогами педагогах'],
  [
    'родитель родителя родителю родителем родителе',
    'родителя',
    'родителей',
    'родителям родителями родителях',
  ],
  ['обучающийся обучающегося', 'обучающихся', 'обучающихся', 'обучающимся обучающимися'],
  ['воспитанник воспитанника', 'воспитанника', 'воспитанников', 'воспитанникам воспитанниками'],
  ['студент студента', 'студента', 'студентов', 'студентам студентами студентах'],
  ['приглашение приглашения', 'приглашения', 'приглашений', 'приглашениям приглашениях'],
  ['сообщение сообщения сообщению', 'сообщения', 'сообщений', 'сообщениям сообщениях'],
  ['звонок звонка звонку', 'звонка', 'звонков', 'звонкам звонках'],
  ['трансляция трансляции трансляцию', 'трансляции', 'трансляций', 'трансляциям трансляциях'],
  ['публикация публикации публикацию', 'публикации', 'публикаций', 'публикациям публикациях'],
  ['группа группы группе группу', 'группы', 'групп', 'группам группах'],
  ['класс класса классу классе', 'класса', 'классов', 'классам классах'],
  ['чат чата чате', 'чата', 'чатов', 'чатам чатах'],
  ['день дня', 'дня', 'дней', 'дням днях'],
  ['неделя недели неделю', 'недели', 'недель', 'неделям неделях'],
  ['строка строки строку', 'строки', 'строк', 'строкам строках'],
];

/** Words that speak of those who sign or act: of one by gender, of several in the plural. */
const OF_PEOPLE =
  /(?<!\p{L}|Администратор )(ознакомлен|ознакомил|передал|принял|сдал|назначен|уничтожил)(\(а\)|[аи]|ы)?(?= |:)/giu;

export interface Read {
  readonly count: number;
  readonly sex: 'men' | 'women' | 'unknown';
}

/** What does not agree in a text, where everybody is of one sex and lists have so many rows. */
export function disagreements(text: string, { sex }: Read): readonly string[] {
  return [
    ...wrongCounts(text),
    ...wrongAmounts(text),
    ...wrongPeople(text, sex),
    ...wrongLists(text),
    ...wrongPrepositions(text),
  ];
}

/** «о обучающихся», «об воспитанниках». */
function wrongPrepositions(text: string): readonly string[] {
  return text.match(/(?<!\p{L})(?:о [«„]?[аоуэи]|об [«„]?[бвгджзклмнпрстфхцчшщеёюя])\p{L}+/giu) ?? [];
}

function wrongCounts(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\p{L}\d,./–-])(\d+(?: \d{3})*)(,\d+)? (\p{Ll}+)/gu)].flatMap(
    ([all, whole = '', fraction, word = '']) => {
      const found = COUNTED.find((forms) => forms.join(' ').split(' ').includes(word));
      if (!found) return [];
      const [one, few, many, plural] = found.map((forms) => forms.split(' ')) as [
        string[],
        string[],
        string[],
        string[],
      ];
      const number = Number(whole.replaceAll(' ', ''));
      const [tens, ones] = [number % 100, number % 10];
      if (fraction) return one.slice(1).includes(word) ? [] : [all];
      if (ones === 1 && tens !== 11) return one.includes(word) ? [] : [all];
      const isFew = ones > 1 && ones < 5 && (tens < 12 || tens > 14);
      return (isFew ? few : many).includes(word) || plural.includes(word) ? [] : [all];
    },
  );
}

/** «составило 21 человека», «составило 1 публикацию»: the accusative of one. */
function wrongAmounts(text: string): readonly string[] {
  return [...text.matchAll(/составило (?:\d* ?\d*[02-9])?1 (\p{Ll}+)/gu)].flatMap(([all, word = '']) =>
    /(?:века|ние|нок|ию)$/u.test(word) ? [] : [all],
  );
}

const ENDINGS = { men: '', women: 'а', unknown: '(а)' } as const;

function wrongPeople(text: string, sex: Read['sex']): readonly string[] {
  return [...text.matchAll(OF_PEOPLE)].flatMap(([all, , ending = '']) =>
    /^[иы]$/u.test(ending) || ending === ENDINGS[sex] ? [] : [all],
  );
}

/** «С приказом ознакомлены:» stands above several signers, «ознакомлен:» above one, and above nobody neither. */
function wrongLists(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const found = /(?:ознакомлен|уничтожил)(\(а\)|а|ы|и)?:$/u.exec(line);
    if (!found) return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex(
      (one) => !/ \p{Lu}\.(?:\p{Lu}\.)? ?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: __\.__\.20__)?$/u.test(one),
    );
    const signers = end < 0 ? rest.length : end;
    const isMany = /^[иы]$/u.test(found[1] ?? '');
    return isMany === signers > 1 && signers > 0 ? [] : [`${line} (${signers})`];
  });
}
