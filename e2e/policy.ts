import type { Page } from '@playwright/test';

/** Each breach of a page's own policy (CSP) so far and from now on, also one that is caught and leaves no other trace. */
export async function policyBreaches(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Audits.issueAdded', ({ issue }) => {
    const breach = issue.details.contentSecurityPolicyIssueDetails;
    if (breach) breaches.push(JSON.stringify(breach));
  });
  await devtools.send('Audits.enable');
  return breaches;
}
