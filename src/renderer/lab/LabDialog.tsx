import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useKitchen, useSession, useSessionState } from '../session/context';
import { cookingSpeed } from '../session/player/speed';
import { Dialog } from '../ui/Dialog';
import { PythonEditor } from './editor/PythonEditor';
import { joinArguments } from './kitchen/arguments';
import { LabTools } from './LabTools';
import { lab } from './lab';
import styles from './lab-dialog.module.css';
import { openFile } from './open-file';
import { ProgramOptions } from './ProgramOptions';
import { Shelf } from './shelf/Shelf';
import { useFailure } from './use-failure';

/** The lab: a program of one's own, cooked in both kitchens. */
export function LabDialog() {
  const { t } = useTranslation('lab');
  const session = useSession();
  const { cooking, programs } = useKitchen();
  const state = useStore(lab.store);
  const failure = useFailure(state);
  useEffect(() => void lab.open(), []);
  useHandedFile();
  const cook = async () => {
    const { speed, recordValues } = session.state.preferences;
    const modes = cooking.modes();
    const begun = await lab.cook({ programs, modes, speed: cookingSpeed(speed), values: recordValues });
    if (begun) session.showDialog(null);
  };
  useCookKey(() => void cook());
  return (
    <Dialog
      className={styles.dialog}
      title={t('title')}
      testId="dialog-lab"
      onClose={() => session.showDialog(null)}
    >
      <div className={styles.columns}>
        <Shelf source={state.source} onTake={(program) => lab.take(program)} />
        <div className={styles.program}>
          <PythonEditor
            source={state.source}
            error={failure?.place ?? null}
            onChange={(source) => lab.write(source)}
            onCook={() => void cook()}
          />
          {failure && <Traceback text={failure.traceback} />}
        </div>
      </div>
      <ProgramOptions options={state.options} />
      <LabTools state={state} onCook={() => void cook()} />
    </Dialog>
  );
}

/** Ctrl+Enter cooks wherever in the lab the focus is; in the editor, that takes it. */
function useCookKey(cook: () => void): void {
  const now = useRef(cook);
  now.current = cook;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Its end is seen first, which says what was raised. */
function Traceback({ text }: { text: string }) {
  return (
    <pre
      key={text}
      ref={(element) => element?.scrollTo(0, element.scrollHeight)}
      className={styles.traceback}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
      tabIndex={0}
      data-testid="lab-traceback"
    >
      {text}
    </pre>
  );
}

/** Takes a program that was handed to the window. */
function useHandedFile(): void {
  const { t } = useTranslation('lab');
  const kitchen = useKitchen();
  const handed = useSessionState((state) => state.program);
  useEffect(() => {
    if (!handed) return;
    kitchen.takeProgram();
    const { file, args, virtual } = handed;
    const before = { ...(args && { args: joinArguments(args) }), ...(virtual !== undefined && { virtual }) };
    void openFile(file, t('unreadable', { name: file.name }), before);
  }, [handed, kitchen, t]);
}
