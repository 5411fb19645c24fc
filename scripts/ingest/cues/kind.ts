import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Figure } from '../../../src/schema/figure.ts'

/** What a statement offers for telling its kind. */
export interface Statement {
  text: string
  /** The words of its label, if any. */
  label: string
  /** The words of its lead-in, if any. */
  lead: string
  figures: Figure[]
  /** Roles of the vocabulary's terms in it: `outcome`, `harm`. */
  roles: ReadonlySet<string>
  /** Kinds of subject named in it. */
  named: ReadonlySet<string>
}

const has =
  (pattern: RegExp) =>
  ({ text }: Statement) =>
    pattern.test(text)
const figure =
  (kind: Figure['kind']) =>
  ({ figures }: Statement) =>
    figures.some((one) => one.kind === kind)
const both =
  (...tests: ((statement: Statement) => boolean)[]) =>
  (statement: Statement) =>
    tests.every((test) => test(statement))

/** Rules for the kind of a claim, in the order in which they are tried; the first that fits decides. */
const rules: { rule: string; kind: ClaimKind; fits: (statement: Statement) => boolean }[] = [
  {
    rule: 'says-what-it-is-not',
    kind: 'disclosure',
    fits: has(
      /\bnot (?:itself )?(?:a medical provider|(?:a )?health ?care provider|provide medical care)\b|\bdoes not provide medical care\b/i,
    ),
  },
  {
    rule: 'sells',
    kind: 'promotion',
    fits: has(
      /\bcontact us\b|\blearn more\b|\bget in touch\b|\bwe (?:simplify|help|assist)\b|\binvaluable\b|\bMedBridge ?NZ says\b|\btrusted\b[^.]{0,40}\bconcierge\b|\bmedical concierge (?:provider|company)\b|\bground-?breaking\b|\bpromising (?:answer|solution)\b|\boffers advanced\b|\badvanced (?:medical )?technology\b|\bimportant destination\b|\bglobal destination\b|\bbecame medical tourists\b|\bmedical tour(?:ism|ists)\b|\bas a dedicated\b/i,
    ),
  },
  {
    rule: 'says-what-a-disease-is',
    kind: 'definition',
    fits: both(
      ({ named }) => named.has('condition'),
      has(
        /\b(?:is|are) an? (?:[\w-]+ ){0,5}(?:disease|disorder|condition)\b|\b[Tt]he cause of\b|\b(?:present|current|existing) (?:care|approaches|treatments?)\b|\bcurative treatments?\b/i,
      ),
    ),
  },
  {
    rule: 'foretells',
    kind: 'prediction',
    fits: has(
      /\b(?:is|are) (?:also )?expected to\b|\bexpects that\b|\bfuture (?:therapies|treatments?)\b|\bwill (?:increasingly|more often)\b|\b(?:closest|nearest) to clinical\b/i,
    ),
  },
  {
    rule: 'names-a-fee-rule',
    kind: 'advice',
    fits: has(
      /\b(?:never|not|nobody)\b[^.]{0,30}\bcharged\b|\bcosts? and treatment plans should\b|\btreatment plans should\b/i,
    ),
  },
  { rule: 'states-money', kind: 'price', fits: figure('money') },
  {
    rule: 'counts-sessions-of-a-price',
    kind: 'price',
    fits: both(figure('count'), has(/\bsessions?\b[^.]{0,30}\brecommended\b/i)),
  },
  {
    rule: 'speaks-of-price',
    kind: 'price',
    fits: has(/\b(?:expensive|end of (?:the )?pric(?:es|ing)|end of the pricing spectrum)\b/i),
  },
  {
    rule: 'names-expectation-of-guidance',
    kind: 'advice',
    fits: ({ text, lead }) =>
      /\b(?:tells|advises) (?:patients|people|readers)\b/i.test(text) ||
      (/\bshould\s*:$/i.test(lead) && !/\black\b/i.test(text)),
  },
  {
    rule: 'reads-into-an-approval',
    kind: 'trend',
    fits: has(/\b(?:indicates|signals|reads|sees)\b[^.]{0,90}\b(?:maturity|matured|standardi[sz]ed|structured)\b/i),
  },
  {
    rule: 'names-an-act',
    kind: 'event',
    fits: has(/\b(?:took effect|effective (?:\w+ \d|\d)|formali[sz]ed|made formal)\b/i),
  },
  {
    rule: 'names-an-authorisation',
    kind: 'status',
    fits: has(
      /\b(?:no\b[^.]{0,60}\bapproved|none (?:of [^.]{0,40})?(?:is|has|are)\b[^.]{0,30}(?:approved|authori[sz])|no regulator has approved|market(?:ing)? authori[sz]ation|(?:was |is |has been )?approved (?:by|for|UX|to)|approved [^.]{0,60}\benter\b|cleared [^.]{0,60}\btrials?|NMPA approved|Administration approved|conditional marketing)\b/i,
    ),
  },
  {
    rule: 'names-a-duty',
    kind: 'rule',
    fits: has(
      /\b(?:regulat(?:es|ory environment)|oversees|covers industry|must file|needs approval|requiring rigorous|allows|lets foreign|illegal|prevalent|dual-track|two tracks|handles the applications|exploratory|zones where|purpose named|adverts? that)\b/i,
    ),
  },
  {
    rule: 'says-what-is-lacking',
    kind: 'limit',
    fits: has(
      /\b(?:unknown|lack(?:s|ing| of)?|are lacking|urgently needed|still needed|are needed|are essential|must (?:also )?settle|lifespan|working life|keep working in the body|looked for and not found)\b/i,
    ),
  },
  {
    rule: 'calls-to-choose',
    kind: 'advice',
    fits: has(/^(?:Consult|Choose|Be aware|Follow|Ask|Check|Look for|Tell|Avoid)\b/),
  },
  { rule: 'describes-selling', kind: 'trend', fits: has(/\b(?:emotional appeals|sell treatments)\b/i) },
  { rule: 'tells-of-travel', kind: 'trend', fits: has(/\bsometimes travel\b/i) },
  {
    rule: 'says-what-cannot-be-said',
    kind: 'limit',
    fits: has(
      /\b(?:nobody (?:yet )?knows|not (?:yet )?known|do(?:es)? not (?:yet )?know|unclear|uncertain|cannot (?:say|tell|separate|be (?:ruled out|told|known)|judge)|no (?:comparison|control) (?:group|arm)|without a (?:control|comparison)|(?:not|none)[^.]{0,20} (?:blinded|randomi[sz]ed)|open-label|too (?:small|short|few|early)|small (?:studies|trials?|numbers?)|low certainty|certainty of (?:the )?evidence|not a cure|not proof|no proof|no evidence|has not been (?:shown|proven|tested)|did not report|rarely went beyond|would not lean|fool ourselves|within the error|hard to (?:say|judge)|due to chance|no one could tell|nobody showed|no study has|cannot guarantee|say nothing about|follow-up was short|rated as low|has not been studied|do not call this a cure|not designed to show|not clear|not (?:been )?studied)\b/i,
    ),
  },
  { rule: 'credits-a-mechanism', kind: 'mechanism', fits: has(/\b(?:partly|in part) (?:down to|by)\b/i) },
  {
    rule: 'names-a-harm',
    kind: 'harm',
    fits: ({ text, roles }) =>
      roles.has('harm') ||
      /\b(?:complications?|adverse|side effects?|serious(?:ly)? (?:risks?|harm)|financial and safety risks|unproven)\b/i.test(
        text,
      ),
  },
  {
    rule: 'counts-time-of-a-stay',
    kind: 'duration',
    fits: both(figure('duration'), has(/\b(?:usually (?:lasts|takes)|stay)\b/i)),
  },
  {
    rule: 'tells-of-a-follow-up',
    kind: 'event',
    fits: has(/\bfollow-up visits\b[^.]{0,80}\b(?:took place|later\W*$)/i),
  },
  {
    rule: 'lists-a-place',
    kind: 'availability',
    fits: has(/\b(?:listed as offering|offer(?:s|ing)? (?:MS )?stem cell treatment)\b/i),
  },
  {
    rule: 'aims',
    kind: 'aim',
    fits: has(/\b(?:aim(?:s|ed|ing)? (?:to|at|for)|aims|intended to|meant to|stated purpose|the goal|exploring)\b/i),
  },
  {
    rule: 'tells-of-trials-under-way',
    kind: 'event',
    fits: has(
      /\b(?:is using|has clinical trials|in clinical trials|clinical trials? (?:under way|treating)|testing|being tested)\b/i,
    ),
  },
  {
    rule: 'names-a-result',
    kind: 'outcome',
    fits: ({ text, roles, figures }) =>
      /\b(?:improv|efficac|effective\b|slow(?:s|ing)? (?:down|the|ALS|amyotrophic|progression)\b|stabili[sz]|stayed stable|remained stable|relief|eased|progress\b|promis|potent\b|favou?rable|early (?:signs|results)|work better|functional cure|more strongly|showed early|effect\b[^.]{0,60}\blast\b)/i.test(
        text,
      ) ||
      (roles.has('outcome') && (figures.length > 0 || !/\bwhich might\b/.test(text))),
  },
  {
    rule: 'tells-an-event',
    kind: 'event',
    fits: ({ text, figures }) =>
      /\b(?:received a transplant|transplanted|treated with|took place|set up|established|recently (?:used|applied)|has accredited|received accreditation|described two|injected (?:close|near)|were made from|first Chinese person)\b/i.test(
        text,
      ) ||
      (figures.some(({ kind }) => kind === 'date') && /\b(?:surgery|operation|transplant)\b/i.test(text)),
  },
  {
    rule: 'tells-how-it-works',
    kind: 'mechanism',
    fits: has(
      /\b(?:secret\w+|release|differentiat\w+|modulat\w+|inflammation|inflammatory|reprogram\w+|self-renew|renew themselves|found in tissues|occur in|immunogenicity|immune reaction|multiply|proliferation|recalibration|rebalance|turn into|can become|make replacement neurons|create replacement neurons|neurotrophic|neuroprotect\w+|repair mechanisms|own repair|describes? (?:UX|induced)|properties of)\b/i,
    ),
  },
  {
    rule: 'says-what-it-is',
    kind: 'definition',
    fits: both(
      ({ named }) => named.has('condition'),
      has(/\b(?:is|are|was|were|brings|concentrates?|focus(?:es)?|die)\b/i),
    ),
  },
  // Wider words, tried where no closer rule has spoken.
  {
    rule: 'praises-or-calls-to-act',
    kind: 'promotion',
    fits: has(
      /\b(?:game-changer|miracle|world-class|finest|cutting-edge|state-of-the-art|best in|number one|new life|book (?:now|your|before)|message (?:us|our)|call (?:us|our)|write to us today|spring offer|special offer|limited places|don['’]t wait|gave me my life back|salesman)\b|预约/i,
    ),
  },
  {
    rule: 'names-a-standing',
    kind: 'status',
    fits: has(
      /\b(?:(?:is|are|been|was|not|product) (?:yet )?(?:approved|licensed|cleared|authori[sz]ed)|under review|registered (?:with|as|on)|on record|may not be sold|counts? as approved|ClinicalTrials\.gov|identifier)\b|批准/i,
    ),
  },
  {
    rule: 'tells-of-money-and-ties',
    kind: 'disclosure',
    fits: has(
      /\b(?:funded by|no funding|funding (?:from|came)|paid for by|holds? shares|conflicts? of interest|declares?|owned by|advises a|revenue|net (?:profit|loss)|founded in|\d beds|stock code|listed on)\b/i,
    ),
  },
  {
    rule: 'plans-or-forecasts',
    kind: 'prediction',
    fits: has(
      /\b(?:plans? (?:to|for)|is planned|are planned|will (?:enrol|enroll|recruit|begin|start|open|apply|be (?:tested|extended|available|published))|expects?|is expected|could reach|is due|hopes? to|by 20[2-9]\d|from next year|intends to)\b/i,
    ),
  },
  {
    rule: 'asks-or-forbids',
    kind: 'rule',
    fits: has(
      /\b(?:must not|must|may only|may not|is required|are required|requires?|forbids?|prohibit\w*|bans?|is barred|fines?|penalt\w+|in force|applies to|Art(?:icle)?\.? \d|Reg(?:ulation)?\.? (?:No\.? )?\d|filed with|files? the protocol|enters? into force|do not apply|records are kept|licen[cs]e holders?)\b/i,
    ),
  },
  {
    rule: 'names-what-went-wrong',
    kind: 'harm',
    fits: has(
      /\b(?:died|deaths?|pneumonia|sepsis|seizures?|bleeding|embolism|clots?|arrhythmia|swelling|intensive care|syndrome followed|cytokine release|neurotoxicity|lesions?|mass|abscess|meningitis|rash|nausea|vomiting|reactions?|toxicity|worse(?:ned)?|amputation|blindness|lost (?:her|his|their) sight)\b/i,
    ),
  },
  {
    rule: 'tells-what-changed',
    kind: 'outcome',
    fits: has(
      /\b(?:rose|fell|dropped|gained|gains?|lowered?|reduced?|reductions?|declined?|increased?|closed|healed|recovered|regained|returned|responded|responses?|remission|survival|survived|mortality|scores?|points?|less pain|no longer (?:needed|needs)|moved up|walk(?:ed|s)?|slept|did not (?:change|differ)|no (?:difference|effect)|differ(?:ed|ence)|failed to|met its|endpoint|benefit(?:s|ed)?|better|feels?|helped)\b/i,
    ),
  },
  {
    rule: 'tells-what-was-done',
    kind: 'event',
    fits: has(
      /\b(?:have injected|injected|received|was given|were given|gave|underwent|enrolled|included|recruited|randomi[sz]ed|opened|announced|began|started|treated|infused|signed|launched|submitted|withdrew|searched|reviewed|recorded|reported by|inspected|went home|left the ward|stopped after|was last changed|were issued|were placed|took the use|found [A-Z]\w+|was founded|had been given)\b/i,
    ),
  },
  {
    rule: 'offers',
    kind: 'availability',
    fits: both(({ named }) => named.has('facility'), has(/\b(?:gives|offers?|provides?|performs?|available)\b/i)),
  },
  {
    rule: 'takes-time',
    kind: 'duration',
    fits: both(figure('duration'), has(/\b(?:lasts?|takes?|stay|visit|hours?)\b/i)),
  },
  {
    rule: 'sets-a-price',
    kind: 'price',
    fits: has(/\b(?:charged?|insurance|free of charge|deposit|refund\w*|pays? (?:nothing|for)|fees?)\b/i),
  },
  {
    rule: 'addresses-the-reader',
    kind: 'advice',
    fits: has(
      /^(?:Do not|Don['’]t|Never|Always|Check|Ask|Look|Keep|Bring|Tell|Report|Stop|Talk|Read|Get|Take|Make sure)\b|\byou should\b|\bshould\b/i,
    ),
  },
  {
    rule: 'describes-a-disease',
    kind: 'definition',
    fits: both(
      ({ named }) => named.has('condition'),
      has(/\b(?:have|has|is|are|affects?|destroys?|develops?|happens|causes?|come from|comes from|occurs?)\b/i),
    ),
  },
  { rule: 'nothing-else', kind: 'trend', fits: () => true },
]

/** Tell what kind of claim a statement makes, and by which rule. */
export function kindOf(statement: Statement): { kind: ClaimKind; rule: string } {
  const { kind, rule } = rules.find(({ fits }) => fits(statement)) ?? { kind: 'trend', rule: 'nothing-else' }
  return { kind, rule }
}

const metadata =
  /^(?:(?:The|This) (?:(?:news )?report|guide|article) (?:was published|carries|is dated|covers\b.{0,30}\bmultiple|names? how)|[^.]{0,40}\breading time\b|[^.]{0,40}\bpresents a \d{4} guide)/i
const role =
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ is (?:the |a |an )?[^.]{0,60}\b(?:director|physician|researcher|president|vice-president|professor|doctor|chief)\b/u

/** Whether a sentence speaks of the article itself, or only says who somebody is. */
export function isMetadata(text: string): boolean {
  return metadata.test(text) || role.test(text)
}
