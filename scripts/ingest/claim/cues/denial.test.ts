import { expect, test } from 'vitest'
import { deniesIt } from './denial.ts'

test.each([
  ['harm', 'The cells carry no risk of rejection.', true],
  ['harm', 'No major complications were reported.', true],
  ['harm', 'They lower the risk of rejection.', true],
  ['harm', 'This therapy does not carry the risk of immune rejection.', true],
  ['harm', 'Infection is a documented complication.', false],
  ['harm', 'Unproven therapies carry serious risks.', false],
  ['status', 'Apart from few products, no stem cell treatment has market authorisation.', true],
  ['status', 'It received conditional marketing authorisation.', false],
  ['outcome', 'No risk was seen.', false],
  ['harm', 'No neurotoxicity was seen.', true],
  ['harm', 'Two participants died of sepsis.', false],
  ['outcome', 'The trial showed no benefit over placebo.', true],
  ['outcome', 'Pain fell by a third.', false],
  ['status', 'The agency has approved no stem cell drug.', true],
  ['status', 'None is licensed for the disease.', true],
] as const)('%s: %s', (kind, text, denied) => {
  expect(deniesIt(kind, text)).toBe(denied)
})
