import type { Page } from '@playwright/test';

/** The texts of chips in the kitchens that are partly hidden: cut off by themselves or by their kitchen. */
export async function cutChips(page: Page): Promise<(string | null)[]> {
  return page.locator('[data-chip]').evaluateAll((chips) => {
    const isCut = (part: Element) => part.scrollWidth > part.clientWidth + 1;
    const isOutside = (chip: Element) => {
      const [own, around] = [chip, chip.closest('section') ?? chip].map((each) =>
        each.getBoundingClientRect(),
      );
      return !own || !around || own.right > around.right + 1 || own.bottom > around.bottom + 1;
    };
    return chips
      .filter((chip) => chip.checkVisibility())
      .filter((chip) => isOutside(chip) || [chip, ...chip.querySelectorAll('span')].some(isCut))
      .map((chip) => chip.textContent);
  });
}

/** The texts of what stands out of the strip of its kitchen, to the right. */
export async function outsideTheirStrip(page: Page): Promise<(string | null)[]> {
  return page.locator('[data-strip]').evaluateAll((strips) =>
    strips.flatMap((strip) => {
      const { right } = strip.getBoundingClientRect();
      const isOutside = (chip: Element) => chip.getBoundingClientRect().right > right + 1;
      return [...strip.querySelectorAll('[data-chip]')].filter(isOutside).map((chip) => chip.textContent);
    }),
  );
}

/**
 * What cannot be reached in the window as it is: controls that scrolling does not bring into the window, that something
 * lies over, or that are cut; and a window that scrolls sideways. None where all is well.
 */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const app = document.querySelector('[data-testid="app"]');
    const dialog = document.querySelector('dialog[open]');
    const problems: string[] = [];
    const all = (dialog ?? document).querySelectorAll<HTMLElement>(
      'button, input, select, textarea, a[href]',
    );
    for (const control of all) {
      const shown =
        control.checkVisibility({ visibilityProperty: true }) &&
        !control.closest('.visually-hidden') &&
        // A way round for the keyboard is clipped away until it has the focus.
        getComputedStyle(control).clipPath !== 'inset(50%)';
      if (shown) problems.push(...problemsOf(control));
    }
    if (app && app.scrollWidth > app.clientWidth + 1)
      problems.push(`the window is ${app.scrollWidth} px wide`);
    if (dialog && dialog.scrollWidth > dialog.clientWidth + 1)
      problems.push(`the dialog is ${dialog.scrollWidth} px wide`);
    return problems;

    function problemsOf(control: HTMLElement): string[] {
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const name = `${control.dataset.testid ?? control.ariaLabel ?? control.textContent} (${control.className})`;
      const at = ` ${[left, top, right, bottom].map(Math.round)}`;
      const found: string[] = [];
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        found.push(`${name} outside${at}`);
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const own = hit && (control.contains(hit) || (hit.contains(control) && hit.tagName === 'LABEL'));
      if (!own) found.push(`${name} is under ${hit?.className || hit?.tagName}${at}`);
      if (control.tagName === 'BUTTON' && control.scrollWidth > control.clientWidth + 1)
        found.push(`${name} is cut`);
      for (let around = control.parentElement; around; around = around.parentElement) {
        const moved = around.scrollLeft !== 0 || around.scrollTop !== 0;
        if (
          moved &&
          getComputedStyle(around).overflowX === 'hidden' &&
          getComputedStyle(around).overflowY === 'hidden'
        )
          found.push(`${name} is in ${around.className}, which nobody can scroll`);
      }
      return found;
    }
  });
}
