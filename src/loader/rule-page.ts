import type { VFile } from 'vfile'

/** The page that says of each rule what it refuses, why, and what to do. */
export const rulesPage = 'docs/rules.md'

/** Let each message on files lead to what the page of rules says of its rule. */
export function linkToRules(files: readonly VFile[]): void {
  for (const message of files.flatMap(({ messages }) => messages))
    if (message.ruleId) message.url = `${rulesPage}#${message.ruleId}`
}
