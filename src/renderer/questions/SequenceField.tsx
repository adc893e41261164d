import { ArrowDown, ArrowUp, Check, GripVertical } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../shared/figures/measure';
import type { SequenceQuestion } from '../../shared/lesson/question';
import type { Parameters } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { useDrag } from '../ui/use-drag';
import { ItemWords } from './ItemWords';
import styles from './sequence-field.module.css';
import { moved, placeAt, shuffled } from './shuffle';
import { useAnswer } from './use-answer';

interface SequenceFieldProps {
  question: SequenceQuestion;
  parameters: Parameters;
}

/** Things to be put into order: dragged, or moved by their buttons. */
export function SequenceField({ question, parameters }: SequenceFieldProps) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const items = itemsOf(question, parameters);
  const [answer, give] = useAnswer(question.id);
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<HTMLButtonElement>(null);
  const held = useRef('');
  const [dragged, drag] = useState<string | null>(null);
  const [announced, announce] = useState('');
  const names = Array.isArray(answer) ? answer : shuffled(items.map(({ name }) => name));
  const wordsOf = (name: string) => items.find((item) => item.name === name)?.text[language] ?? name;

  // A button that went elsewhere with its item has lost the focus.
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });

  const move = (name: string, to: number) => {
    if (to < 0 || to >= names.length || to === names.indexOf(name)) return;
    give(moved(names, name, to));
    announce(t('placed', { item: wordsOf(name), place: to + 1, of: names.length }));
  };
  const press = useDrag({
    begin: ({ target, pointerType }) => {
      const row = (target as Element).closest('li');
      if (!row || (target as Element).closest('button')) return false;
      if (pointerType === 'touch' && scrollsByTouch(target as Element)) return false;
      held.current = row.dataset.name ?? '';
      drag(held.current);
      return true;
    },
    move: ({ clientY }) => {
      if (list.current) move(held.current, placeAt([...list.current.children], clientY));
    },
    end: () => drag(null),
  });

  return (
    <>
      <ol
        ref={list}
        className={styles.list}
        data-testid="sequence-list"
        data-known={answer !== undefined || undefined}
        onPointerDown={press}
      >
        {names.map((name, place) => (
          <li
            key={name}
            data-name={name}
            data-dragged={dragged === name || undefined}
            data-testid={`sequence-${question.id}-${name}`}
          >
            <span className={styles.place} aria-hidden="true">
              {place + 1}
            </span>
            <span className={styles.text}>
              <ItemWords question={question} name={name} />
            </span>
            {(['up', 'down'] as const).map((way) => (
              <MoveButton
                key={way}
                way={way}
                item={wordsOf(name)}
                disabled={place === (way === 'up' ? 0 : names.length - 1)}
                onMove={(byKey) => {
                  pressed.current = byKey;
                  move(name, place + (way === 'up' ? -1 : 1));
                }}
              />
            ))}
            <span className={styles.grip} data-grip aria-hidden="true">
              <GripVertical size={16} />
            </span>
          </li>
        ))}
      </ol>
      {answer === undefined && (
        <button
          type="button"
          className={styles.keep}
          data-testid={`answer-${question.id}-keep`}
          onClick={() => give(names)}
        >
          <Check size={16} strokeWidth={3} aria-hidden="true" />
          {t('keep')}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </>
  );
}

/** Where there is little room, a finger on a row scrolls, and only one on its grip drags. */
function scrollsByTouch(element: Element): boolean {
  const part = element.closest('[data-grip], li') ?? element;
  return getComputedStyle(part).touchAction !== 'none';
}

interface MoveButtonProps {
  way: 'up' | 'down';
  item: string;
  disabled: boolean;
  /** RunStory which button was pressed by a key, null for a pointer. */
  onMove(byKey: HTMLButtonElement | null): void;
}

function MoveButton({ way, item, disabled, onMove }: MoveButtonProps) {
  const { t } = useTranslation('questions');
  const Icon = way === 'up' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      aria-label={t(way, { item })}
      aria-disabled={disabled}
      data-testid={way}
      onClick={({ currentTarget, detail }) => onMove(detail === 0 ? currentTarget : null)}
    >
      <Icon size={16} strokeWidth={2.5} aria-hidden="true" />
    </button>
  );
}
