/** «Son of» and «daughter of» in Turkic patronymics, as regular expression alternatives; none of them changes. */
export const SON = 'оглы|оглу|углы|угли|огли|ўғли|улы|уулу|ұлы';
export const DAUGHTER = 'кызы|гызы|қызы|кизи|қизи';

/** A word that is nothing but one of them. */
export const TURKIC_WORD = new RegExp(`^(?:${SON}|${DAUGHTER})$`, 'iu');
