import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';

/** What has been done, told for a while, with a way back. */
export interface Toast {
  readonly text: string;
  readonly back: { readonly label: string; readonly act: () => void } | undefined;
  readonly id: number;
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly onEnd: () => void;
}

/** It stays while it is read: under the pointer or with the focus in it. */
export function ToastLine({ toast, onEnd }: ToastLineProps): JSX.Element {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onEnd, 8000);
    return () => clearTimeout(timer);
  }, [isHeld]);
  const takeBack = (): void => {
    toast.back?.act();
    onEnd();
  };
  return (
    <div
      class="toast"
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.back && <Button look="link" label={toast.back.label} onPress={takeBack} />}
    </div>
  );
}
