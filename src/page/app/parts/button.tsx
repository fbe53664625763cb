import type { JSX } from 'preact';

const LOOKS = {
  plain: 'btn',
  main: 'btn btn-main',
  small: 'btn btn-s',
  bad: 'btn btn-bad',
  link: 'link',
  'narrow link': 'link only-narrow',
  'small link': 'link small',
} as const;

interface ButtonProps {
  readonly label: string;
  /** What is read out behind the label: which of many it is. */
  readonly aloud?: string;
  readonly look?: keyof typeof LOOKS;
  readonly isBusy?: boolean;
  readonly isExpanded?: boolean;
  readonly onPress: () => unknown;
}

/** A button in one of the looks of the page. */
export function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={LOOKS[props.look ?? 'plain']}
      aria-busy={props.isBusy}
      aria-expanded={props.isExpanded}
      onClick={() => void props.onPress()}
    >
      {props.label}
      {props.aloud && <span class="vh"> {props.aloud}</span>}
    </button>
  );
}

interface ButtonLinkProps extends Pick<ButtonProps, 'label' | 'look'> {
  readonly to: string;
  readonly onGo?: (event: MouseEvent) => void;
}

/** A link that looks like a button: it leads to another screen. */
export function ButtonLink({ label, look = 'plain', to, onGo }: ButtonLinkProps): JSX.Element {
  return (
    <a class={LOOKS[look]} href={to} onClick={onGo}>
      {label}
    </a>
  );
}
