import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LineLabel, labelsFile, type NumberLabel, type StatementLabel } from '../labels/labels.ts'
import { remember } from './history.ts'

/** Write what a person said of articles to the end of the labels of a content folder. */
export function addLabels(content: string, labels: readonly (StatementLabel | LineLabel | NumberLabel)[]): void {
  if (labels.length === 0) return
  const path = join(content, labelsFile)
  remember(path)
  appendFileSync(path, labels.map((label) => `${JSON.stringify(label)}\n`).join(''))
}
