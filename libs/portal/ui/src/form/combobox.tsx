'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { classNames } from '../class-names';
import { controlLook } from './control-look';
import { useFieldLink } from './field-context';
import { useCombobox, type Choice } from './use-combobox';

type Props = {
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** Must be stable (useCallback or outside the component). Fold marks with foldMarks when searching in memory. */
  search: (words: string) => Promise<readonly Choice[]>;
  placeholder?: string;
  disabled?: boolean;
};

/** Search and choose one. What is chosen stays until another is. */
export function Combobox({ value, onChange, search, placeholder, disabled }: Props) {
  const t = useTranslations('common.ui');
  const link = useFieldLink();
  const listId = useId();
  const box = useCombobox(search, onChange);
  const message = box.searching ? t('searching') : box.failed ? t('search_failed') : box.choices.length === 0 ? t('search_nothing', { words: box.words }) : null;
  return (
    <div className="relative">
      <input
        {...link}
        role="combobox"
        aria-expanded={box.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={box.open && box.choices[box.active] ? `${listId}-${box.active}` : undefined}
        autoComplete="off"
        disabled={disabled}
        placeholder={placeholder ?? t('search_placeholder')}
        value={box.open ? box.words : (value?.label ?? '')}
        onFocus={() => box.setOpen(true)}
        onClick={() => box.setOpen(true)}
        onBlur={() => box.setOpen(false)}
        onChange={(event) => box.type(event.target.value)}
        onKeyDown={box.onKeyDown}
        className={controlLook(Boolean(link['aria-invalid']))}
      />
      {box.open && (
        <ul id={listId} role="listbox" className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-auto rounded-base border border-line bg-sheet py-1 shadow-raised">
          {box.choices.map((choice, index) => (
            <li
              key={choice.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={choice.id === value?.id}
              aria-disabled={choice.disabled}
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => box.setActive(index)}
              onClick={() => box.pick(choice)}
              className={classNames('flex min-h-10 cursor-pointer flex-col justify-center px-3 py-1', index === box.active && 'bg-accent-wash', choice.disabled && 'text-ink-3')}
            >
              {choice.label}
              {choice.detail && <span className="text-small text-ink-2">{choice.detail}</span>}
            </li>
          ))}
          {message && <li className="px-3 py-2 text-ink-2" role="status">{message}</li>}
        </ul>
      )}
    </div>
  );
}
