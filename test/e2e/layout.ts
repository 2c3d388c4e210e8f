import type { Page } from '@playwright/test';

/** Fingers need this many pixels each way. */
const fingertip = 44;

/** What a finger or a key can press and is smaller than a fingertip. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const pressable =
      'button, a[href], input:not([type=radio], [type=checkbox]), label:has(input), [role=option]';
    return [...scope.querySelectorAll<HTMLElement>(pressable)]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ target, box }) => {
        const name = target.getAttribute('aria-label') ?? target.textContent?.trim();
        return `${name} (${target.className}): ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`;
      });
  }, fingertip);
}

/** Text that its own box cuts off, or that stands outside of the window. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.querySelector('.till') ?? document.body;
    const shown = [...scope.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, svg'),
    );
    const ownText = (element: HTMLElement) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const clips = (style: CSSStyleDeclaration) =>
      style.overflowX === 'hidden' || style.overflowY === 'hidden';
    const cut = (element: HTMLElement) => {
      const style = getComputedStyle(element);
      const wide = element.scrollWidth > element.clientWidth + 1;
      const tall = element.scrollHeight > element.clientHeight + 1;
      if (element instanceof HTMLInputElement) return wide;
      if (style.display === 'inline') return false;
      return clips(style) ? wide || tall : element instanceof HTMLButtonElement && wide;
    };
    const outside = (element: HTMLElement) => {
      const box = element.getBoundingClientRect();
      return ownText(element) && (box.left < -1 || box.right > innerWidth + 1);
    };
    return shown
      .filter((element) => cut(element) || outside(element))
      .map((element) => `${element.tagName} ${element.className}: ${element.innerText.slice(0, 120)}`);
  });
}

/** How far (px) the page and each of its parts can be scrolled sideways: nothing, unless something is too wide. */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll<HTMLElement>('.till, .till > *:not(.visually-hidden), dialog[open]'),
    ]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} > ${part.clientWidth}`),
  );
}
