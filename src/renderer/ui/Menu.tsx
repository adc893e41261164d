import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './menu.module.css';

interface MenuProps<T extends string | number> {
  /** Accessible name. */
  label: string;
  value: T;
  choices: { value: T; name: ReactNode }[];
  onChoose(value: T): void;
  /** What the button shows. */
  children: ReactNode;
  /** Said under the choices, or ''. */
  note?: string;
  className?: string;
  testId: string;
}

/** A button that opens a list to choose one thing from. */
export function Menu<T extends string | number>(props: MenuProps<T>) {
  const { label, value, choices, onChoose, children, note, className = 'button', testId } = props;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    const leave = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (by)
      items.at((items.indexOf(document.activeElement as HTMLElement) + by) % items.length)?.focus();
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    event.stopPropagation();
    if (by || event.key === 'Escape') event.preventDefault();
  };

  return (
    <div className={styles.menu} ref={root}>
      <button
        type="button"
        ref={button}
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        data-testid={testId}
        onClick={() => setOpen(!open)}
      >
        <span className="visually-hidden">{label}: </span>
        {children}
        <ChevronDown size={16} strokeWidth={2.5} aria-hidden="true" />
      </button>
      {open && (
        <div className={styles.list} id={id} role="menu" tabIndex={-1} aria-label={label} onKeyDown={move}>
          {choices.map((choice) => (
            <button
              type="button"
              key={choice.value}
              role="menuitemradio"
              aria-checked={choice.value === value}
              data-testid={`${testId}-${choice.value}`}
              onClick={({ detail }) => {
                if (detail === 0) close();
                else setOpen(false);
                if (choice.value !== value) onChoose(choice.value);
              }}
            >
              {choice.name}
            </button>
          ))}
          {note && <p>{note}</p>}
        </div>
      )}
    </div>
  );
}
