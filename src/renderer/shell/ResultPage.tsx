import { NarrationPanel } from '../narration/NarrationPanel';
import { ResultView } from '../result/ResultView';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { useHandedFocus } from '../ui/use-handed-focus';

/** What a run came to, in place of its kitchens; the narration stays for who hears it. */
export function ResultPage({ className }: { className?: string }) {
  const session = useSession();
  const card = useShownCard();
  const page = useHandedFocus();
  const { log, spans } = useSessionState((state) => state.playback);
  return (
    <main ref={page} className={className} tabIndex={-1}>
      <ResultView
        log={log}
        card={card}
        spans={spans}
        onReplay={() => session.playPause()}
        onBack={() => session.showResult(false)}
      />
      <NarrationPanel shown={false} />
    </main>
  );
}
