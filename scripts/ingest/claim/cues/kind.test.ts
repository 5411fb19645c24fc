import { expect, test } from 'vitest'
import type { ClaimKind } from '../../../../src/schema/claim.ts'
import type { Figure } from '../../../../src/schema/figure.ts'
import { kindOf, type Statement } from './kind.ts'

const statement = (text: string, more: Partial<Statement> = {}): Statement => ({
  text,
  label: '',
  lead: '',
  recordLabel: '',
  question: '',
  heading: '',
  title: '',
  figures: [],
  roles: new Set(),
  named: new Set(),
  afterCondition: null,
  ...more,
})
const a = (kind: Figure['kind']) => [{ kind }] as Figure[]

test.each<[text: string, kind: ClaimKind, rule: string, more?: Partial<Statement>]>([
  ['Our centre is one of the best in the world.', 'promotion', 'praises'],
  ['Book your place today!', 'promotion', 'calls-to-act'],
  ['The brochure called the cells a cure.', 'promotion', 'sells'],
  ['This is no miracle, and two patients died.', 'harm', 'names-what-went-wrong'],
  ['Ask which authority has approved the treatment.', 'advice', 'calls-the-reader'],
  ['If it is not on the list, do not transfer money.', 'advice', 'calls-the-reader'],
  ['Parents should report offers by telephone.', 'advice', 'says-what-people-should-do'],
  ['keep the receipts', 'advice', 'calls-the-reader', { lead: 'Patients should:' }],
  ['The company expects to start a second trial.', 'prediction', 'foresees'],
  ['The trial will enrol 24 adults.', 'prediction', 'foresees'],
  ['The study was paid for by the hospital.', 'disclosure', 'tells-of-interests'],
  ['It is unclear how long the gains last.', 'limit', 'says-what-cannot-be-said'],
  ['There was no comparison group.', 'limit', 'says-how-a-study-falls-short'],
  ['Larger trials are needed.', 'limit', 'says-what-is-lacking'],
  ['The Measures were issued on 20 March 2026.', 'event', 'names-an-act'],
  ['They enter into force on 1 September 2026.', 'rule', 'asks-or-forbids'],
  ['Hospitals may not advertise research.', 'rule', 'asks-or-forbids'],
  ['The treatment may not work for everybody.', 'trend', 'nothing-else'],
  ['A course costs 58,000 yuan.', 'price', 'states-money', { figures: a('money') }],
  ['Fines run from RMB 100,000.', 'rule', 'asks-or-forbids', { figures: a('money') }],
  ['The fund gave a grant of RMB 2 million.', 'event', 'tells-what-was-done', { figures: a('money') }],
  ['No stem cell product is approved in China.', 'status', 'names-an-authorisation'],
  ['Two of 26 patients had an infection.', 'harm', 'names-a-harm', { roles: new Set(['harm']) }],
  ['Median survival did not differ.', 'outcome', 'tells-of-less-or-no-difference'],
  ['He can now lift a cup.', 'outcome', 'tells-how-one-person-fares'],
  ['Arms can improve on their own, with no cells at all.', 'definition', 'says-how-it-runs-or-is-cared-for'],
  ['The cells calm an overactive immune system.', 'mechanism', 'tells-how-it-works'],
  ['A surgeon injects the cells around the joint.', 'definition', 'says-how-it-is-given'],
  ['To assess the safety of the infusion.', 'aim', 'states-an-aim'],
  [
    'Crohn’s disease inflames the bowel.',
    'definition',
    'tells-of-a-disease',
    { afterCondition: ' inflames the bowel.' },
  ],
  [
    'Usually 18 months, with nine visits.',
    'duration',
    'under-a-label-of-duration',
    { question: 'How long does it take?', figures: a('duration') },
  ],
  ['Provincial science fund.', 'disclosure', 'under-a-label-of-disclosure', { label: 'FUNDING' }],
  ['3 of 17 patients', 'harm', 'in-a-place-of-harm', { heading: 'Harms seen' }],
  ['The commission answers within 45 days.', 'rule', 'in-an-article-on-rules', { title: 'The New Measures' }],
  ['一般住院7至10天。', 'duration', 'tells-of-a-stay', { figures: a('duration') }],
  ['专家团队国内领先。', 'promotion', 'praises'],
])('%s: %s', (text, kind, rule, more) => {
  expect(kindOf(statement(text, more))).toEqual({ kind, rule })
})

test('takes a long sentence in its stride', () => {
  const text = `The ${'cells and the patients and the '.repeat(5000)}.`
  expect(kindOf(statement(text)).kind).toBe('trend')
})
