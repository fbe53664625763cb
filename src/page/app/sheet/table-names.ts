/* The lists of the staff and of the groups have an earlier one each, in the folder `previous`. */

/** The list of today of an earlier one; any other table is its own. */
export function currentOf(name: string): string {
  return name.replace('previous/', '');
}

export function earlierOf(name: string): string {
  return `previous/${currentOf(name)}`;
}

/** True for a list that may have an earlier one, and for that one. */
export function isList(name: string): boolean {
  return ['staff', 'groups'].includes(currentOf(name));
}
