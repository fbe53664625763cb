import type { ProblemCode } from '../../problem.ts';

/** What to do on the page where the advice of the command line names commands and files. */
export const CURES: Partial<Readonly<Record<ProblemCode, string>>> = {
  'acts/already-issued': 'Для нового акта впишите другие номер и дату.',
  'acts/before-cited': 'Исправьте дату.',
  'acts/blanks': 'Заполните их или издайте с пустыми местами.',
  'acts/cited-draft': 'Издайте их вместе; изданный без программы впишите в журнал.',
  'acts/edition-without-order': 'Откройте прежний акт в журнале и издайте новую редакцию приказом.',
  'acts/named': 'Сначала отмените издание того акта.',
  'acts/no-date': 'Впишите дату.',
  'acts/not-by-order': 'Впишите документу новую дату на экране «Документы» и издайте его.',
  'acts/not-issued': 'Сначала издайте его на экране «Документы».',
  'acts/number-taken': 'Впишите другой номер.',
  'acts/number-twice':
    'Строку, вписанную от руки, исправьте; издание лишнего, пока он не подписан, отмените на его странице.',
  'acts/register-not-written': 'Закройте его в Excel и нажмите в журнале «Записать заново».',
  'acts/repealed': 'Подготовьте и издайте новый документ.',
  'usage/lists-of-today':
    'Если с тех пор списки изменились, внесите списки того времени: «Работники», «Прежний список».',
  'usage/no-earlier-headcount':
    'Внесите списки того времени («Работники», «Прежний список») или выгрузку, где за этот период заполнен столбец «Всего».',
  'signature/no-file': 'Верните его на место под тем же именем.',
};
