import { figure, type KindRule } from './kind-rule.ts'

/** Words that tell the kind where none of the sure ones stands, tried in this order. */
export const likelyRules: KindRule[] = [
  { rule: 'describes-selling', kind: 'trend', says: /\b(?:emotional appeals|sell treatments)\b/i },
  { rule: 'tells-of-travel', kind: 'trend', says: /\bsometimes travel\b/i },
  {
    rule: 'says-what-cells-may-do',
    kind: 'mechanism',
    says: /\b(?:(?:supposed|thought|believed) to|may|might|could|would) ["“]?(?:\w{1,12}ly )?(?:restart|reset|rebuild|repair|regrow|replace|calm|quieten|suppress|dampen|feed|nourish|remove|protect|block|stimulate|awaken) (?:the|a|an|damaged|dead|lost|old|nerve|immune|new|[\w-]{1,24} (?:cells|nerves|tissue))\b|可能(?:抑制|促进|减缓|修复|调节)|(?:抑制|调节|减轻)(?:炎症|免疫)/iu,
    unless: /\b(?:trials?|insurers?|rules?|patients?) (?:may|might|could|would)\b/i,
  },
  {
    rule: 'states-an-aim',
    kind: 'aim',
    says: /\b(?:aim(?:s|ed|ing)? (?:to|at|for)|aims|intended to|meant to|stated purpose|the goal|exploring|(?:we|they) (?:asked|tested|examined|investigated|assessed|studied) (?:whether|if|how)|our aim|(?:primary|main) (?:endpoint|outcome|goal) (?:is|was))\b|^to (?:assess|find out|evaluate|determine|investigate|test|compare|examine|explore|study)\b/i,
    unless: /\b(?:was|were|is|been) (?:not )?(?:met|reached|missed)\b/i,
  },
  { rule: 'credits-a-mechanism', kind: 'mechanism', says: /\b(?:partly|in part) (?:down to|by)\b/i },
  {
    rule: 'tells-of-a-disease',
    kind: 'definition',
    when: ({ afterCondition }) =>
      /^(?: \([^)]{1,30}\))?(?: with [^,.]{1,40}?)? (?:can |may |also |often |usually |still ){0,2}(?!says\b|was\b|has\b|as\b)\p{Ll}{2,14}s\b/u.test(
        afterCondition ?? '',
      ) || /^(?: \([^)]{1,30}\))? can \p{Ll}{2,14} (?:the|all|any)\b/u.test(afterCondition ?? ''),
    unless: /\b(?:trials?|study|studies|treatments?|therap\w{1,24}|stem cells?|package|course|fell|rose|improved)\b/i,
  },
  {
    rule: 'says-how-it-runs-or-is-cared-for',
    kind: 'definition',
    says: /\bthere is (?:[\w-]{1,12} ){0,2}no (?:drug|cure|medicine|treatment|therapy) (?:that|for|which|to)\b|\bgets? (?:easier|better|milder|worse) with (?:age|time|the years)\b|\b(?:good|bad) (?:days|weeks|months) of (?:its|their) own\b|\b(?:mainstay|standard of care|first-line|most doctors (?:begin|start) with)\b|\b(?:by itself|by themselves|on its own|of its own accord|with no (?:cells|treatment)|without (?:any )?(?:cells|treatment))\b/i,
  },
  {
    rule: 'says-how-many-have-it',
    kind: 'definition',
    says: /\b(?:patients|people|adults|children|men|women)\b[^.]{0,60}\b(?:die within|live with|suffer an?|do not respond|are diagnosed|are left with)\b|\b(?:affects?|lives? with|have|has|develops?|kills?)\b[^.]{0,60}\b(?:births|in the country|adults|children|people)\b|\b(?:adults|people|children|men|women|births)\b[^.]{0,40}\b(?:have|has|lives? with|develop|are born with)\b|\b(?:couples|babies|infants|newborns|men|women|people|children)\b[^.]{0,60}\b(?:(?:is|are) at risk of|develop)\b|约有[^。]{0,20}(?:患病|患者|人患)|患病率|发病率/i,
    when: ({ named, figures, roles, text }) =>
      (named.has('condition') ||
        /\bthe (?:disease|condition|illness|disorder|severe form)\b|患/.test(text) ||
        /\b(?:die within|suffer|do not respond|are diagnosed)\b/.test(text)) &&
      !roles.has('harm') &&
      figures.some(({ kind }) => kind === 'ratio' || kind === 'share' || kind === 'count' || kind === 'duration') &&
      !/\b(?:treated|given|received|injected|trials?|study|clinics?|hospitals?|group|improved|after)\b/i.test(text),
  },
  {
    rule: 'tells-of-less-or-no-difference',
    kind: 'outcome',
    says: /\b(?:less|fewer|reduced|lower) (?:[\w-]{1,24} ){0,2}(?:swelling|stiffness|pain|fatigue|itching|seizures|flares|relapses|bleeding|transfusions)\b|\bno difference\b|\bdid not (?:\w{1,24}ly )?(?:delay|slow|improve|reduce|prevent|raise|lower|change|differ|shorten|lengthen|increase)\b|\bwithout (?:oxygen|insulin|transfusions?|steroids|a (?:ventilator|wheelchair|stick|frame|walker))\b|\b(?:response rate|duration of response|progression-free|event-free)\b|(?:肺功能|病情|症状|皮损)[^。，]{0,12}(?:稳定|减轻|改善|好转)/i,
    unless: /\b(?:adverse|side effects?|serious events?|complications?)\b/i,
  },
  {
    rule: 'names-a-harm',
    kind: 'harm',
    when: ({ roles, text }) =>
      roles.has('harm') ||
      /\b(?:complications?|adverse|side effects?|serious(?:ly)? (?:risks?|harm)|(?:raise|increase|carr(?:y|ies))\w{0,24} (?:the |a )?risk|financial and safety risks|unproven|became ill|fell ill|went into shock|low blood counts?|infertil\w{0,24}|unrelated to the (?:cells|treatment|infusion|procedure)|(?:had|has|have) to be (?:admitted|drained|revived|operated|removed|resuscitated)|swell\w{0,24}|swollen|inflamed|taken to hospital|admitted (?:with|to)|intensive care|ventilator|(?:link|connection) (?:with|to) the (?:treatment|cells|injections?|infusions?))\b/i.test(
        text,
      ),
    unless:
      /\b(?:higher|lower|more|less) (?:is|means|scores? (?:is|are|means?)) (?:worse|better)\b|\b(?:survival|remission|decline) (?:was|were|did|in)\b|\b(?:hazard|risk|odds) ratio\b|\bas well as\b[^.]{0,20}\bgained\b/i,
  },
  {
    rule: 'names-what-went-wrong',
    kind: 'harm',
    says: /\b(?:died|deaths?|pneumonia|sepsis|seizures?|bleed(?:s|ing)?|ha?emorrhages?|thrombos[ie]s|embolism|clots?|arrhythmia|swelling|shingles|cytokine release|neurotoxicity|lesions?|(?:growing |new )mass|abscess(?:es)?|meningitis|arachnoiditis|rash(?:es)?|nausea|vomiting|toxicity|blindness|stroke on|lost (?:a|an|her|his|their|one) (?:sight|kidney|eye|leg|arm|hearing|finger)|ran a temperature|high temperature|bacterium|bacteria|contaminated|pseudomonas|mycobacterium|pain at the (?:site|injection)|complain(?:ed|s) of|turned (?:red|yellow|blue)|irregular heart\w{0,24}|palpitations|redness|bruis\w{1,24}|scar tissue|dose-limiting|suffered an? |fainted|lost (?:\w{1,12} )?(?:sight|hearing|vision)|(?:are|is|was|were|went|became|left) (?:\w{1,12} )?(?:blind|paraly[sz]ed|disabled)|detached|coma|(?:kidney|liver|respiratory|organ) failure developed|paralys\w{1,24}|sees? less|saw less|lost (?:weight|vision|consciousness))\b|不良反应|副作用|发热|头痛|感染|死亡|并发症|\b(?:infections?|fatal (?:infections?|reactions?|events?|complications?|outcomes?)|vomit(?:s|ed|ing)?|mouth sores|graft failure|(?:severe|bad) flares?|(?:was|were) (?:re-?admitted|admitted again)|injur(?:y|ies) of the|blocked veins|head (?:hurt|ached)|could (?:show itself|appear|emerge|turn up) (?:late|later|years)|fell in blood|fall in blood)\b|死亡病例/i,
    unless:
      /\b(?:mortality|survival)\b|\b(?:whether|how many)\b[^.]{0,60}\bdeaths?\b|\b(?:doctors|clinicians)\b[^.]{0,20}\bshould\b/i,
  },
  {
    rule: 'tells-of-a-stay',
    kind: 'duration',
    when: figure('duration'),
    says: /\b(?:usually (?:lasts|takes)|stay(?:s|ed)? (?:lasts?|in|for|of|is)|a stay|(?:procedure|treatment|operation|injection|course|infusion|session) (?:usually )?(?:takes|lasts)|remains? in (?:the )?(?:city|hospital|ward)|it (?:usually )?(?:takes|lasts) (?:about |around |up to |only )?(?:\d|\p{Ll}{1,24} (?:minutes|hours|days|weeks))|(?:expect|plan) to (?:be|stay|spend)|(?:spends?|stays?)\b[^.]{0,30}\b(?:nights|days|weeks|ward|hospital)|(?:day|week|hour)s per session)\b|住院|疗程为|\b(?:it|each|each (?:infusion|injection|session|drip)|an? (?:infusion|injection|session)) (?:runs?|lasts?|takes?) (?:for )?|每次约?\d|前后/iu,
  },
  {
    rule: 'tells-of-a-follow-up',
    kind: 'event',
    says: /\bfollow-up (?:visits\b[^.]{0,80}\b(?:took place|later\W*$)|(?:lasted|was|ran|continued)\b)/i,
  },
  {
    rule: 'says-whom-it-takes',
    kind: 'availability',
    says: /\b(?:takes|accepts|admits|welcomes) (?:children|patients|people|adults|guests|foreigners|volunteers|families) (?:from|aged|with)\b|^(?:hospitals|clinics|cent(?:re|er)s) in \p{Lu}/iu,
  },
  {
    rule: 'offers',
    kind: 'availability',
    says: /\b(?:listed as offering|offer(?:s|ing)? (?:MS )?stem cell treatment)\b|\b(?:hospitals?|clinics?|cent(?:re|er)s?|institutes?|compan(?:y|ies)|providers?)\b[^.;]{0,60}\b(?:gives?|offers?|uses?|provides?|performs?|advertises?|sells?|takes? patients)\b|\b(?:is|are) (?:available|offered|on offer) (?:at|in)\b|\b(?:suspended|no longer (?:offered|available)|discontinued)\b|\b(?:has|have) offered\b|\btakes? (?:children|patients|people|adults|guests|volunteers) from\b|\bhospitals? offer\b/i,
    unless: /\b(?:trial|study|gave|treated|charged)\b/i,
  },
  {
    rule: 'tells-of-trials-under-way',
    kind: 'event',
    says: /\b(?:is using|has clinical trials|in clinical trials|clinical trials? (?:under way|treating)|testing|being tested)\b/i,
  },
  {
    rule: 'tells-who-got-what',
    kind: 'event',
    says: /\b(?:each|all|both|every \w{1,12}|they|he|she)\b (?:\w{1,12} ){0,3}(?:had|got|received|was given|were given)\b (?:[\w-]{1,12} ){0,3}(?:doses?|infusions?|injections?|transplants?|cells)\b/i,
    unless: /\b(?:after|who)\b[^.]{0,30}\bhad\b/i,
  },
  {
    rule: 'says-how-it-is-given',
    kind: 'definition',
    says: /\b(?:surgeon|doctor|nurse|physician)s? (?:injects?|infuses?|implants?|places?|puts?|takes?)\b|\b(?:cells|clusters|product|it|they)\b[^.]{0,20}\b(?:is|are) (?:\w{1,24}ly )?(?:given|injected|implanted|infused|transplanted|placed|put|dripped|delivered|taken|collected|harvested|grown)\b|\b(?:consists?|made up) of\b|\bcomes? from (?:the|each|a) (?:patient|donor|person)|\bcomes? from donors\b|\bcells (?:per|in each|in every)\b|\b(?:each|every|one|an?) (?:infusion|dose|injection|session|bag|vial|course|treatment) (?:contains?|holds?|delivers?|consists?)\b/i,
    unless: /\b(?:can become|turn into|reprogram\w{0,24})\b/i,
  },
  {
    rule: 'names-a-result',
    kind: 'outcome',
    when: ({ text, roles, figures }) =>
      /\b(?:improv|efficac|effective\b|slow(?:s|ing)? (?:down|the|ALS|amyotrophic|progression|decline)\b|stabili[sz]|stayed stable|remained stable|relief|eased|progress\b|promising|(?:show[ns]?|showed|early|great|looked) promise|potent\b|favou?rable|early (?:signs|results)|work better|functional cure|more strongly|showed early|effect\b[^.]{0,60}\blast\b)/i.test(
        text,
      ) ||
      (roles.has('outcome') && (figures.length > 0 || !/\bwhich might\b/.test(text))),
    unless: /\b(?:receiv|publish)\w{0,24} [^.]{0,30}\bprogress\b/i,
  },
  {
    rule: 'says-what-cells-give-off',
    kind: 'mechanism',
    says: /\b(?:secrete|secretes|secreting|differentiate into|modulate|modulates|give off|release (?:growth|proteins|factors|signals|molecules|substances))\b/i,
  },
  {
    rule: 'tells-what-changed',
    kind: 'outcome',
    says: /\b(?:rose|fell|dropped|gained|gains? (?:in|of|most)|lower (?:with|in|than)|higher (?:with|in|than)|declined|increased|decreased|closed completely|had closed|healed|recovered|regained|bladder control returned|responded|remission|relapsed|survival|survived|mortality|(?:mean|median|average) (?:score|change|difference)|less pain|no longer (?:needed?|needs|used?)|moved up|cut by (?:half|a third)|(?:fewer|shorter|longer) (?:\w{1,24} )?(?:days|stays?|hospital|time|with|in)|(?:was|were) (?:\w{1,24} )?(?:similar|unchanged|shorter|longer|lower|higher|the same|in remission)|into remission|had vanished|held steady|back on|out of ten|(?:sit|crawl|walk|stand|move|speak|talk|see|hear|sleep|eat|breathe|swallow)s? (?:\w{1,12} ){0,3}(?:better|more|further|longer)|got (?:nothing|worse|better)|was reached|kept (?:walking|working)|faded|had an effect|stopped (?:insulin|steroids|drugs|medication|treatment|taking|needing|using)|went (?:up|down|from)|ha(?:d|ve|s) (?:a )?stable|slower (?:decline|progression|loss)|could (?:\w{1,24} )?(?:move|walk|read|see|speak|stand|hear|lift|hold|swallow|breathe)|better than (?:before|at)|less than before|reach(?:ed)? its|missed its|halved|doubled|shrank|disappeared|cleared up|nothing (?:has |had )?changed|less (?:\w{1,24} )?pain|stop insulin|did not (?:change|differ|slow|improve|reach|meet|help)|had lost no|no (?:difference|effect|change|benefit)|differ(?:ed|ence)|failed to|met its|endpoint|benefit(?:s|ed)?|helped|(?:may|might|could|did not|does not) help|(?:better|higher|lower|worse|slightly better) (?:\w{1,24} ){0,2}(?:scores?|rates?|results?|function|outcomes?)|(?:were|was) (?:safe|tolerated|well tolerated)|had an amputation|has let (?:him|her|me))\b|减少|减轻|改善|好转|降低|提高|恢复|\baveraged\b|\b(?:has|have) held\b|\b(?:delay(?:s|ed)?|prevent(?:s|ed)?|postpone[sd]?)\b|\bstopped (?:[\w-]{1,24} ){0,3}(?:transfusions?|insulin|drugs|medicines?|painkillers)\b|\bkept [^.]{0,30}\b(?:in range|under control|stable|steady)\b|\b(?:average|median|typical) (?:child|patient|person|participant)\b|\b(?:speak|spoke|walk(?:s|ed)?|moved?|moves|slept|saw|heard|breathed|breathes|ate|wrote) (?:[\w-]{1,12} ){0,2}(?:better|further|longer|clearly|easily|freely|faster)\b|\bgains? (?:had|has|have|was|were) (?:gone|lost|vanished)\b|\bon the (?:\w{1,24} )?(?:scale|score)\b[^.]{0,60}\d|\b(?:has|have|had) (?:fallen|relapsed|flared) (?:only|less|not)\b/i,
    unless: /\b(?:prices?|costs?|sales|applications?) (?:rose|fell)\b/i,
  },
  {
    rule: 'tells-how-one-person-fares',
    kind: 'outcome',
    says: /\b(?:he|she|I|we|they|my (?:son|daughter|father|mother|husband|wife|child))\b[^.]{0,30}\b(?:can now|could now|can again|is (?:walking|talking|back|able)|walks?|walked|sleeps?|slept|seem(?:s|ed)|feels?|felt|holds?|held|eats|ate|speaks?|smiles?|stands?|stood|sits?|grips?)\b|\b(?:still (?:does|do|did|can|could)(?: not|n['’]t)|(?:all|much|some) of (?:that|it|this) (?:had|has|was|is) gone|wore off|did not last|came back|without a (?:stick|frame|wheelchair))\b/i,
    unless:
      /\b(?:want(?:s|ed)?|hop(?:es?|ed)|wish(?:es|ed)?) (?:to|that|for)\b|\b(?:felt|feels?) (?:that|pressed|cheated|misled)\b|\b(?:walked|sat|stood) (?:into|in the|us)\b/i,
  },
  {
    rule: 'tells-an-event',
    kind: 'event',
    when: ({ text, figures }) =>
      /\b(?:received a transplant|transplanted|(?:was|were|been|recently) treated (?:with|at|for|in)|took place|set up|established|recently (?:used|applied)|has accredited|received accreditation|described two|injected (?:close|near)|were made from|first Chinese person)\b|进行了|共(?:收治|治疗|纳入|入组)/i.test(
        text,
      ) ||
      (figures.some(({ kind }) => kind === 'date') && /\b(?:surgery|operation|transplant)\b/i.test(text)),
  },
  {
    rule: 'says-who-was-studied',
    kind: 'event',
    says: /\bwe (?:included|enrolled|searched|recruited|treated|gave|followed)\b|\b(?:had|have|has) (?:been treated|received|undergone)\b|\b(?:were|was) (?:randomi[sz]ed|enrolled|recruited|searched|included)\b|\bcame first\b|\bwe (?:randomly )?assigned\b|\b(?:have|has) (?:since |already )?(?:enrolled|joined|taken part|signed up)\b/i,
  },
  {
    rule: 'tells-how-it-works',
    kind: 'mechanism',
    says: /\b(?:secret\w{1,24}|release|differentiat\w{1,24}|modulat\w{1,24}|inflammation|inflammatory|reprogram\w{1,24}|self-renew|renew themselves|found in tissues|occur in|immunogenicity|immune reaction|multiply|proliferation|recalibration|rebalance|turn into|can become|make replacement neurons|create replacement neurons|neurotrophic|neuroprotect\w{1,24}|repair mechanisms|own repair|describes? (?:UX|induced)|properties of|(?:calm|soothe|damp down|act by|home to|find their way|wake up|migrate to|settle in|sense)s?\b|vanish from|travels? to|deplete|replenish|grow back|replaces? (?:lost|damaged|dead))\b/i,
  },
]

/** Wide words, for what nothing above and no heading has told. */
export const wideRules: KindRule[] = [
  {
    rule: 'says-what-it-is',
    kind: 'definition',
    when: ({ named, text, figures }) =>
      named.has('condition') &&
      figures.length === 0 &&
      /^[^.]{0,80}\b(?:is|are|brings|concentrates?|focus(?:es)?|die|remains)\b/i.test(text),
    says: /./,
  },
  {
    rule: 'sets-a-price',
    kind: 'price',
    says: /\b(?:charged?|insurance|free of charge|deposit|refund\w{0,24}|money back|payments?|instal(?:l)?ments?|prepa(?:id|yment)|pays? (?:nothing|for)|(?:package|total|full|extra) (?:price|fee|cost)|(?:fee|price|cost)s? (?:includes?|covers?)|(?:is|are|cost) extra|(?:not )?included in the)\b|退|收费|费用/i,
  },
  {
    rule: 'tells-what-was-done',
    kind: 'event',
    says: /\b(?:have injected|injected|received|(?:was|were|been) (?:given|treated|placed|dosed|born|randomi[sz]ed|enrolled|included|opened|admitted)|gave|underwent|enrolled|included|recruited|opened|announced|began|started|treated|infused|signed|launched|submitted|withdrew|searched|reviewed|recorded|reported by|inspected|went home|gone home|left the ward|had been given|found \p{Lu}\w{1,24}|flew|travelled|traveled|had (?:\w{1,24} ){1,2}(?:treatments|injections|infusions|sessions|transplants)|came to hospital)\b|治疗了|起开展/iu,
  },
  {
    rule: 'says-what-cells-do',
    kind: 'mechanism',
    says: /\b(?:cells|They|It|proteins|factors)\b,? (?:then |also |can |may |might |would ){0,2}(?!are\b|is\b|was\b|were\b|have\b|had\b|has\b|come|cost|take|can\b|may\b|did\b|do\b)\p{Ll}{3,14} (?:the|an?|into|their|its|new|damaged|dead|lost|other)\b/u,
    unless: /\b(?:said|trials?|patients?|was|were|had|clinics?|hospitals?|bureau|commission|cover|prices?)\b/i,
  },
  {
    rule: 'takes-time',
    kind: 'duration',
    when: figure('duration'),
    says: /\b(?:lasts?|takes?|stay|visit|hours?)\b/i,
  },
  {
    rule: 'dates-what-happened',
    kind: 'event',
    when: figure('date'),
    says: /\b(?:was|were|\p{Ll}{1,12}(?:ed|ook|ent|ame|ave|ell|ew))\b/u,
  },
  {
    rule: 'tells-what-happened',
    kind: 'event',
    says: /^["“]?[^.;]{0,60}\b(?:he|she|I|we|patients?|man|woman|boy|girl|son|daughter|family|doctors?|surgeons?|team|hospital|clinic|parents?|mother|father|participants?|adults|children|commission|agency|regulators?)\b[^.;]{0,60}\b(?:was|were|had|went|came|told|took|wanted|flew|found|met|\p{Ll}{3,14}ed)\b/iu,
    unless: /\b(?:is|are|has|have|should|must|will|may|can)\b/i,
  },
  {
    rule: 'counts-people',
    kind: 'event',
    when: ({ figures, text }) =>
      figures.some((one) => one.kind === 'count' && one.unit === 'patients') && /\b(?:had|were|was|came)\b/i.test(text),
  },
  {
    rule: 'counts-people-without-a-noun',
    kind: 'event',
    says: /^(?:(?:all|both|each|most|half|none)(?: of (?:them|these))?|(?:all )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4})) (?:had|were|came|went)\b/i,
  },
]
