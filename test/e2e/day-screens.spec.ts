import { test } from '@playwright/test';
import { beginDay, dayScreens } from './day-screens.ts';
import { launchTill, type RunningTill } from './launch.ts';
import { lookAt } from './look-at.ts';
import { emptyTill, endTill } from './steps.ts';

let till: RunningTill;
test.beforeAll(async () => {
  till = await launchTill();
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => endTill(till));

for (const language of ['en', 'de'] as const) {
  for (const { name, show } of dayScreens) {
    test(`${name} in ${language}: open to everyone, nothing cut, every target big enough`, async () => {
      const { page } = till;
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.evaluate((chosen) => localStorage.setItem('goeswith.language', chosen), language);
      await beginDay(till);
      await emptyTill(till);
      await show(till);
      await lookAt(page, `${name}-${language}`, language === 'de');
    });
  }
}
