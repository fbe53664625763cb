/** Facts of the organisation file that name somebody of the staff, or several. */
export const OFFICIALS = [
  'head',
  'actingHead',
  'administrator',
  'deputyAdministrator',
  'newAdministrator',
  'controller',
  'publisher',
  'acquainter',
  'additionalAdministrators',
] as const;

export type Official = (typeof OFFICIALS)[number];
