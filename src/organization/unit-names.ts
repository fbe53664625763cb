import { asCyrillic, fold } from '../reading/wording.ts';
import { remember } from '../remember.ts';

/** A unit in any spelling: «группа «Солнышко»», «гр. Солнышко» and «солнышко» are one, «4 «А»», «04-А класс» and «4А» too. */
export function unitKey(name: string): string {
  return remember(unitKeys, name, () => shortKey(name) || asCyrillic(fold(name)));
}

/** By the name: those of an organisation come again with every document. */
const unitKeys = new Map<string, string>();

/** Empty for a name of nothing but «группа» or «класс». */
function shortKey(name: string): string {
  return asCyrillic(fold(name))
    .replace(/["'«»„“”№]/gu, ' ')
    .replace(/(?<![а-яё])(?:групп[аыеу]|класс[ае]?)(?![а-яё])|(?<![а-яё])(?:гр|кл)(?:\.|(?![а-яё]))/gu, ' ')
    .replace(/\s|(?<!\d)-|-(?!\d)/gu, '')
    .replace(/(?<![.,;:])[.,;:]+$/u, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '');
}

const BRACKETS = /\([^()]*\)/gu;

/** What people add to the name of a group: ages, «старшая», «общеразвивающей направленности». */
const ADDED =
  /(?<!\d)\d+(?:-\d+)?\s?(?:год|года|лет|г\.)(?![а-яё])|(?<![а-яё])(?:(?:перв|втор)[а-яё]{2,3}\s)?(?:ясельн|младш|средн|старш|подготовительн|разновозрастн)[а-яё]{2,3}(?![а-яё])|(?<![а-яё])[а-яё]+\sнаправленности/gu;

/** What is left of a name when that is taken away: «2» of «старшая группа № 2» names nothing. */
const NAME = /\p{L}{3}/u;

/** Quoted words of one name; a letter in quotes is that of a class. */
const QUOTED = /["«„“]([^"«»„“”]{2,})["»“”]/gu;

/** The units of an organisation, as others may call them. */
export class UnitNames {
  readonly #byKey = new Map<string, Set<string>>();
  readonly #byForm = new Map<string, Set<string>>();

  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
    for (const name of names) {
      add(this.#byKey, unitKey(name), name);
      for (const form of formsOf(name)) add(this.#byForm, form, name);
    }
  }

  /** The unit that is meant: the one of this name, else the only one that it fits with what was added left out; null when it is none. */
  find(name: string): string | null {
    const [same] = this.#byKey.get(unitKey(name)) ?? [];
    if (same !== undefined) return same;
    const fitting = new Set(formsOf(name).flatMap((form) => [...(this.#byForm.get(form) ?? [])]));
    const [first, ...others] = new Set([...fitting].map(unitKey));
    return first === undefined || others.length > 0 ? null : ([...fitting][0] ?? null);
  }
}

/** Keys of a name with and without what was added to it. */
function formsOf(name: string): readonly string[] {
  return remember(formsOfNames, name, () => makeForms(name));
}

const formsOfNames = new Map<string, readonly string[]>();

function makeForms(name: string): readonly string[] {
  const quoted = [...name.matchAll(QUOTED)].map(([, inside = '']) => inside);
  const outside = name.replace(BRACKETS, ' ');
  const inner = [fold(outside).replace(ADDED, ' '), ...(quoted.length === 1 ? quoted : [])];
  const keys = [shortKey(outside), ...inner.map(shortKey).filter((key) => NAME.test(key))];
  return [...new Set([unitKey(name), ...keys])].filter((key) => key !== '');
}

function add(to: Map<string, Set<string>>, key: string, name: string): void {
  to.set(key, (to.get(key) ?? new Set()).add(name));
}
