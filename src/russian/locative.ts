/**
 * Prepositional form as it stands after «в» and «на» for a place: «в детском саду», though «о детском саде».
 * Takes the ready prepositional form.
 */
export function locative(prepositional: string): string {
  return prepositional.replace(/(?<![\p{L}])([сС])аде(?![\p{L}])/gu, '$1аду');
}
