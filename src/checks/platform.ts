import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { shown } from '../reading/wording.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { TemplateData } from '../templating/data.ts';
import { NO_PLATFORM_FACTS } from '../templating/platform-facts.ts';
import type { Terms } from '../templating/root-shape.ts';

/** An error when there is no profile of this name, or nothing. */
export function unknownPlatform(id: string, { platforms }: TemplateData): readonly Problem[] {
  if (Object.hasOwn(platforms, id)) return [];
  const known = Object.keys(platforms);
  const similar = nearest(id, known);
  return [
    {
      severity: 'error',
      code: 'organization/unknown-platform',
      message: `«platform»: профиля платформы ${shown(id)} нет.`,
      file: 'organization.yaml',
      fact: 'platform',
      hint: `${similar ? `Может быть, «${similar}»? ` : ''}Есть: ${known.join(', ')}.`,
    },
  ];
}

/** A warning when the platform was not called so on the document's date. */
export function outOfTime({ date }: { readonly date: string | null }, platform: Terms): readonly Problem[] {
  const [from, to] = [String(platform.from ?? ''), String(platform.to ?? '')];
  if (date === null || (date >= from && (to === '' || date <= to))) return [];
  const time = date < from ? `с ${digitalDate(from)}` : `по ${digitalDate(to)}`;
  return [
    {
      severity: 'warning',
      code: 'document/platform-out-of-time',
      message: `Дата документа ${digitalDate(date)}, а платформу называли так ${time}.`,
      hint: 'Проверьте дату документа и строку platform в organization.yaml.',
    },
  ];
}

/** A warning, once, of addresses and recipients of the profile that nobody has compared with the platform's site and the register. */
export function unverifiedPlatform(id: string, data: TemplateData): readonly Problem[] {
  const told = unverifiedOf(id, data);
  if (told.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'organization/unverified-platform',
      message: `Адреса и получатели данных в профиле платформы не сверены: ${told.join(', ')}.`,
      hint: 'Перед подписанием сверьте адреса с сайтом платформы, получателей – с выпиской из ЕГРЮЛ.',
    },
  ];
}

function unverifiedOf(id: string, { platforms, platformFacts }: TemplateData): readonly string[] {
  const { recipients, verified } = platformFacts[id] ?? NO_PLATFORM_FACTS;
  const keys = Object.keys(verified).filter((key) => verified[key] === null);
  const addresses = new Set(keys.map((key) => String(platforms[id]?.[key] ?? '')));
  const names = recipients
    .filter((one) => one.verified === null)
    .map(({ name }) => name ?? 'получатель без наименования');
  return [...addresses, ...names].filter((one) => one !== '');
}
