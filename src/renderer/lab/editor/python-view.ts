import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { cleanText } from './clean-text';
import { editorColours, editorTheme } from './editor-theme';
import type { ErrorPlace } from './error-place';

/** For so long, ms, after Esc the next Tab leaves the editor. */
const LEAVE_MS = 10_000;

const INDENT = '    ';

export interface PythonViewOptions {
  parent: ShadowRoot;
  source: string;
  onChange(source: string): void;
  onCook(): void;
}

/** An editor for Python. It stands in a shadow root, since its style sheets are no files, which the page's policy asks for. */
export class PythonView {
  readonly #view: EditorView;
  readonly #label = new Compartment();

  constructor({ parent, source, onChange, onCook }: PythonViewOptions) {
    const told = EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    });
    const extensions = [keys(onCook), ...looks, clean, this.#label.of([]), told];
    this.#view = new EditorView({
      parent,
      root: parent,
      state: EditorState.create({ doc: source, extensions }),
    });
  }

  get source(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts another program into the editor. */
  replace(source: string): void {
    const { state } = this.#view;
    this.#view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: source },
      selection: { anchor: 0 },
    });
  }

  /** What a screen reader calls it. */
  name(label: string): void {
    const attributes = EditorView.contentAttributes.of({ 'aria-label': label });
    this.#view.dispatch({ effects: this.#label.reconfigure(attributes) });
  }

  /** Shows an error at its line, or none. */
  mark(error: ErrorPlace | null): void {
    const { state } = this.#view;
    const line = error && error.line <= state.doc.lines ? state.doc.line(error.line) : null;
    const marks =
      line && error
        ? [{ from: line.from, to: line.to, severity: 'error' as const, message: error.message }]
        : [];
    this.#view.dispatch(setDiagnostics(state, marks));
    if (line) this.#view.dispatch({ effects: EditorView.scrollIntoView(line.from, { y: 'center' }) });
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}

const looks: Extension[] = [
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  history(),
  bracketMatching(),
  indentOnInput(),
  python(),
  indentUnit.of(INDENT),
  EditorState.tabSize.of(INDENT.length),
  syntaxHighlighting(editorColours),
  editorTheme,
];

/** What is pasted is cleaned; a file that is dropped is for the window to open. */
const clean: Extension = [
  EditorView.clipboardInputFilter.of(cleanText),
  EditorView.domEventHandlers({ drop: ({ dataTransfer }) => (dataTransfer?.files.length ?? 0) > 0 }),
];

function keys(onCook: () => void): Extension {
  const cook = () => {
    onCook();
    return true;
  };
  // Not for the dialog around it, which Esc closes.
  const leave = (view: EditorView) => {
    view.setTabFocusMode(LEAVE_MS);
    return true;
  };
  return keymap.of([
    { key: 'Mod-Enter', run: cook, preventDefault: true },
    { key: 'Escape', run: leave, preventDefault: true, stopPropagation: true },
    indentWithTab,
    ...historyKeymap,
    ...defaultKeymap,
  ]);
}
