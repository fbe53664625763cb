/* What a district says of its runs. */

/** What came of the last run. */
export interface RunSaid {
  readonly told: string;
  readonly refused: string;
}

export const BUG = 'Ошибка в самой программе. Готовое цело; сообщите разработчикам, что вы делали.';
