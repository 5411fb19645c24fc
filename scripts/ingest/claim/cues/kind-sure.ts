import { figure, type KindRule } from './kind-rule.ts'

/** Verbs with which a line of advice begins. */
const verbs =
  "ask|avoid|beware|bring|call|carry|check|choose|compare|confirm|consider|consult|contact|discuss|do not|don[\u2019']t|find out|follow|get|give|go|inform|insist|keep|look|make sure|never|note|notify|pay|plan|prepare|read|refer|report|request|see|seek|send|speak|stop|take|talk|tell|verify|visit|wait|weigh|write"

/**
 * Words that settle the kind wherever they stand, tried in this order; the first that fits decides.
 *
 * Praise stands first, so that it is never read as a finding; then what is foreseen, so that a plan is never read as a
 * result; then what is not known, so that a doubt is never read as an effect.
 */
export const sureRules: KindRule[] = [
  {
    rule: 'says-what-it-is-not',
    kind: 'disclosure',
    says: /\bnot (?:itself )?(?:a medical provider|(?:a )?health ?care provider|provide medical care)\b|\b(?:no|not) (?:legal|medical|investment|financial) advice\b|\bno substitute for (?:[\w-]{1,24} ){0,2}advice\b|\bfor information (?:only|purposes)\b/i,
  },
  {
    rule: 'calls-to-act',
    kind: 'promotion',
    says: /\b(?:book|reserve|secure|message|contact|call|write to|e-?mail|register|sign up|enquire|inquire|apply|order|join|speak (?:to|with)|talk (?:to|with)|chat with|reach out to)\b[^.;]{0,60}\b(?:today|now|us|our (?:\w{1,24} )?(?:team|coordinators?|consultants?|specialists?|experts|advis[eo]rs?|doctors|staff))\b|\bjourney (?:starts|begins)\b|\bfree (?:consultation|assessment|evaluation|quote)\b|\b(?:limited|few|only \w{1,24}) (?:places|slots|spots|seats)\b|\b(?:spring|summer|autumn|winter|special|exclusive|limited) offer\b|\bd(?:on['’]t|o not) (?:wait|miss)\b|\btake the first step\b|\bget in touch\b|\blearn more\b|\bdiscounts?\b|预约|名额有限|优惠|扫码|立即咨询|咨询热线/i,
  },
  {
    rule: 'sells',
    kind: 'promotion',
    unless: /\b(?:no|not|nobody|never|cannot|can['’]t)\b[^.]{0,40}\b(?:promis|guarant|assur|safe)/i,
    says: /\bsales(?:man|woman|person|people)\b|\b(?:brochure|advert|advertisement|leaflet|website)\b[^.]{0,60}\b(?:calls?|called|describes?|described|promis\w{1,24}|claims?|claimed|praises?)\b|\bwe (?:simplify|help|assist)\b|\binvaluable\b|\b(?:its|our) service\b[^.]{0,20}\bmakes?\b|\bconnects people\b|\bmakes sure that the journey\b|\btrusted\b[^.]{0,40}\bconcierge\b|\bmedical concierge (?:provider|company)\b|\bmedical tour(?:ism|ists)\b|\b(?:promised|promises|guaranteed|guarantees|assured) (?:that|(?:her|him|me|us|them)\b)|\b(?:completely|absolutely|totally|perfectly|100 ?%) safe\b|\brewrites? (?:the (?:rules|book)|medicine|history)\b/i,
  },
  {
    rule: 'praises',
    kind: 'promotion',
    says: /\b(?:game[- ]chang(?:er|ing)|miracle|miraculous|world[- ]class|world[- ]leading|cutting[- ]edge|state[- ]of[- ]the[- ]art|ground-?breaking|revolutionary|breakthrough (?!therapy|designation|status|infection)|life-changing|second to none|unrivalled|unparalleled|number one)\b|\b(?:global|world|industry|market|national|international|recogni[sz]ed) leaders?\b|\bleaders? in (?:the field|the world|china|asia|cell|stem|regenerative)\b|\b(?:the|our|simply|among the|one of the) (?:very )?(?:best (?!studied|known|time|way|option|evidence|interests?)|finest|most (?:advanced|experienced|trusted|modern|innovative))\b|\bpioneer(?:s|ing)?\b|\bgave me (?:back )?(?:my|a new) life\b|\bnew life\b|\bcomes? home smiling\b|\b(?:would|will) (?:come again|recommend)\b|\bbrings? us (?:\w{1,24} ){0,2}closer\b|\bpotential to (?:transform|revolutioni[sz]e|change (?:the )?lives?|cure)\b|\btransform(?:s|ing)? (?:lives|care|medicine)\b|\bpromising (?:answer|solution)\b|\b(?:validates? our|opens? (?:a |up )?new (?:chapter|era)|new era|proud to|thrilled|delighted to|hope (?:begins|starts)|dream come true|restores? hope)\b|\b(?:offers|gain from) advanced\b|\badvanced (?:medical )?technology\b|\b(?:important|global) destination\b|\bas a dedicated\b|\b(?:boasts?|unmatched|unsurpassed|prestigious|renowned|leading (?:hospital|clinic|centre|center|specialists?|experts?|provider))\b|!["”]?$|国内领先|国际领先|世界领先|全国领先|权威专家|奇迹|治愈率高|\bwithout (?:a |any )?doubt the\b|\b(?:warmest|safest|foremost|most advanced) (?:[\w-]{1,24} ){0,4}(?:hospital|clinic|cent(?:re|er)|team|company|doctors?)\b|\bno (?:other )?(?:company|hospital|clinic|cent(?:re|er)|team)\b[^.]{0,40}\b(?:has|offers|knows|does) [^.]{0,30}\b(?:richer|better|stronger|larger|deeper|more)\b[^.]{0,40}\bthan\b|\b(?:breathe|walk|move|live|smile|see|hear|speak|play) (?:\w{1,12} )?again with\b|\bthe leading (?:[\w-]{1,24} ){0,2}(?:team|hospital|clinic|doctors?)\b|首选|顶尖|值得信赖|领先水平|第一品牌/i,
    unless: /\b(?:no|not|isn['’]t|nor) (?:a |the )?(?:miracle|breakthrough|game)/i,
  },
  {
    rule: 'calls-the-reader',
    kind: 'advice',
    says: new RegExp(
      String.raw`^["“]?please (?:do not |don['’]t |always |never )?\p{Ll}{2,}\b|^["“]?(?:stay|keep) (?:on|away|out|taking|a|an|all|your|the|it|them)\b|^["“]?have (?:your|all|any)\b|^["“]?(?:sign|leave|let|remember|learn|count|collect|book|apply|hold|trust) (?:no|nothing|only|your|the|a|an|all|any|for|that|how|it|them)\b|^["“]?(?:please |always |first,? |and |but |then )?(?:${verbs})\b(?!-)(?! (?:of|is|are|was|were|has|have|had|in)\b)|^["“]?be (?:aware|careful|cautious|prepared|suspicious|sure|wary)\b|^["“]?(?:if|before|when|once|unless)\b[^,]{0,90}, (?:please )?(?:${verbs})\b|请(?!求|问|假|示)|切勿|谨防|警惕|不宜|务必|建议(?:患者|您|家属|先)|(?:^|[，；。：])(?:不要|避免|先向|拨打)`,
      'iu',
    ),
    unless: /^plan\w{0,24} for\b/i,
  },
  {
    rule: 'says-what-people-should-do',
    kind: 'advice',
    says: /\b(?:patients?|people|parents?|famil(?:y|ies)|readers|clients|doctors|clinicians|travellers|anyone|everyone|investors|hospitals|clinics|you|buyers|candidates|applicants|donors|shareholders|guests|women|men|carers)\b[^.;]{0,80}\b(?:should|ought to|are (?:advised|urged) to)\b|^(?:we|I) (?:would )?(?:recommend|advise|suggest|urge)\b|\b(?:cannot|can['’]t|can not|(?:is|are) not) (?:be )?(?:treated|accepted|admitted|eligible|suitable)\b/i,
    unless: /\bshould (?:ever )?be charged\b|\bshould (?:be aware|know|understand|remember) that\b/i,
  },
  {
    rule: 'says-what-a-disease-is',
    kind: 'definition',
    when: ({ named }) => named.has('condition'),
    says: /\b(?:is|are) an? (?:[\w-]{1,24} ){0,5}(?:disease|disorder|condition)s?\b|\b(?:is|are) (?:a group of|a kind of|a form of)\b|\b[Tt]he cause of\b|\b(?:present|current|existing|usual|standard) (?:care|approaches|treatments?)\b|\bcurative treatments?\b|的疾病|是一种[^。]{0,40}(?:疾病|病|综合征)/i,
  },
  {
    rule: 'foresees',
    kind: 'prediction',
    says: /\b(?:is|are|was|were) (?:also )?(?:expected|due|scheduled|planned|set) (?:to|for)\b|\bexpects (?:to|that|the|an?)\b|\b(?:we|they|I|officials|analysts|observers|researchers|doctors) expect\b|\b(?:plans?|intends?|hopes?) to\b|\bfuture (?:therapies|treatments?)\b|\bpredict(?:s|ed)\b|\bforecasts?\b|\bprojected to\b|\bwill (?:\w{1,24}ly )?(?:enrol|enroll|recruit|begin|start|open|launch|apply|inspect|issue|publish|extend|expand|follow|test|compare|seek|submit|file|build|become|more often|increasingly|be (?:tested|extended|available|published|completed|opened|launched|enrolled|offered))\b|\bcould reach\b|\b(?:trial|study|recruitment) (?:ends|closes|runs until|finishes)\b|\b(?:prices?|costs?|fees?) (?:may|might|could|will) (?:rise|fall|change|go up)\b|\b(?:closest|nearest) to clinical\b|\bby (?:the end of )?20[3-9]\d\b|\bfrom next year\b|\b(?:is|are) (?:being (?:prepared|planned|designed|set up)|in preparation|under way for)\b|\b(?:trials?|stud(?:y|ies)|compan(?:y|ies)|team|researchers|participants|results|data|adults|phase \d)\b[^.;]{0,40}\bwill (?!not\b)(?:\w{1,24}ly )?\p{Ll}{2,}|\bwill be (?:followed|recruited|treated|monitored|assessed)\b|预计|计划(?:于|在)|\b(?:could|might|may|should) (?:begin|start|open|launch|enter|be (?:complete|completed|finished|ready|filed|launched|sold|priced|approved|offered)|change (?:how|the way)|never be able)\b|\bwe will\b(?! not\b)|将(?:于|在|会)|我们计划|有望/iu,
    unless: /\bexpected to (?:report|pay|bring|stay)\b|^["“]?(?:if|when) you\b/i,
  },
  {
    rule: 'names-a-fee-rule',
    kind: 'advice',
    says: /\bshould (?:n[eo]ver|not|ever)? ?be charged\b|\bcosts? and treatment plans should\b|\btreatment plans should\b/i,
  },
  {
    rule: 'tells-the-reader',
    kind: 'advice',
    says: /\b(?:tells?|advises?|urges?|recommends?|warns?) (?:patients|people|readers|parents|families|travellers) (?:to|not to)\b|\bI would tell (?:any|every)\b|\byou (?:should|had better)\b/i,
  },
  {
    rule: 'stands-in-a-list-of-advice',
    kind: 'advice',
    when: ({ lead, text }) =>
      /\b(?:should(?: not)?(?: now| also| always| never| first)?|(?:please|do not|don['’]t|we (?:advise|recommend|suggest)|(?:is|are) (?:advised|urged) to|not suitable|cannot be treated|must not come)\b[^:：]{0,60})\s*[:：]$/i.test(
        lead,
      ) && !/\black\b/i.test(text),
  },
  {
    rule: 'reads-into-an-approval',
    kind: 'trend',
    says: /\b(?:indicates|signals|reads|sees)\b[^.]{0,90}\b(?:maturity|matured|standardi[sz]ed|structured)\b/i,
  },
  {
    rule: 'tells-of-interests',
    kind: 'disclosure',
    says: /\b(?:funded|financed|sponsored|supported|paid for) by\b|\b(?:no|received) (?:external |outside |specific )?funding\b|\bfunding (?:from|came)\b|\breceived (?:\w{1,24} )?(?:fees|payments?|royalties)\b|\bh(?:o|e)lds? (?:shares|stock|patents?|equity)\b|\b(?:conflicts? of|competing|no) interests?\b|\badvises an? \w{1,24} (?:bank|company|maker|clinic)\b|\b(?:our firm|we) (?:acts? for|represents?|advises?)\b|\bno (?:hospital|clinic|company|one) pays us\b|\b(?:we|us) (?:receive|get|take) (?:no|a) (?:money|payment|commission|fee)|\bstock code\b|\b(?:has|have|holds?|with) an? (?:\d{1,4} ?% )?stake\b|\bfinanced by\b|\bcounsel to\b|\b(?:the )?(?:sponsor|funder)s?\b[^.]{0,20}\b(?:supplied|paid|provided|had)\b|\b(?:foundation|fund|funder|sponsor|company|maker|they|it)s? had no (?:part|role) in\b|\bcash of\b|\bshares in\b|\bshare price\b|\b(?:is|was) (?:an? )?(?:employee|shareholder|adviser|advisor|consultant|founder|board member) (?:of|to|at)\b|\bnet (?:profit|loss)\b|\bR&D expens\w{1,24}|\bcash (?:stood|position|and cash)\b|\braised (?:RMB|USD|US\$|CNY|HK\$|\$|¥|\d)|\bforward-looking\b|\bdo not take part in clinical trials\b|基金资助|利益冲突|\bearns? (?:an?|its|their|\d[\d.]{0,4} ?%) commission\b|\bcommissions? (?:of|on|from|for) (?:\d|each|every|the)|\bpaid (?:lectures?|talks?|consult\w{1,24}|speakers?|advis\w{1,24})\b|\bowns? (?:shares|stock|equity|an? (?:\w{1,12} )?stake)\b|\b(?:our firm|this firm|we) (?:spoke|acted|appeared|represented|advised) (?:for|on behalf)\b|\b(?:chair(?:man|woman)?|directors?|chief executive|founder)s?\b[^;]{0,40}\b(?:took up|bought|sold|holds?|owns?|subscribed)\b|资助|赞助/i,
    unless: /\binsur(?:ance|er|ers)\b/i,
  },
  {
    rule: 'tells-of-the-house',
    kind: 'disclosure',
    says: /\b(?:was )?(?:founded|established|opened|set up) in (?:18|19|20)\d\d\b[^.]{0,80}\b(?:beds|staff|employs?|people|doctors|company|square|raised)\b|^founded in\b|\bemploys? (?:about |some |over )?\d|\bis headquartered in\b|\bhas \d[\d,]{0,12} beds\b|\bbeds\b[^.]{0,20}\bstaff\b|成立于|张床位/i,
  },
  {
    rule: 'says-what-is-lacking',
    kind: 'limit',
    says: /\b(?:lack(?:s|ing|ed)?(?: of)?|(?:are|is|were|was) (?:lacking|missing)|(?:are|is) (?:urgently|still) needed|must (?:also )?settle|(?:larger|better|more|longer|further|randomi[sz]ed|controlled|well-designed|independent|good) (?:\w{1,24} ){0,3}(?:trials?|studies|research|data|evidence)\b[^.]{0,60}\b(?:are|is) needed|are essential|needs? (?:a (?:larger |further )?trial|confirmation|to be confirmed)|(?:trials?|studies) (?:should|must|need to) (?:also )?(?:confirm|settle|show|test|establish)|lifespan|working life|keep working in the body|looked for and not found)\b|有待|缺乏/i,
    unless: /\black(?:s|ed)? of (?:sleep|appetite|energy)\b/i,
  },
  {
    rule: 'says-what-cannot-be-said',
    kind: 'limit',
    says: /\b(?:unknown|unclear|uncertain|proves? nothing|needs? to know (?:whether|if|how)|nor is it (?:certain|clear|known)|no(?:t| one is) (?:yet )?(?:certain|sure|established|settled)|(?:makes?|give|offer) no (?:promises?|guarantees?)|(?:might|may|could) account for|(?:were|was|are|is|remain(?:s|ed)?) (?:very )?(?:cautious|sceptical|skeptical|unproven|unanswered|experimental)|open questions?|too (?:soon|early) to|not (?:yet )?(?:known|clear|proven)|(?:no ?one|nobody) (?:\w{1,24} )?(?:knows|can (?:say|tell)|could (?:say|tell|explain)|measured|showed|checked|was given a placebo)|(?:do|does|did|can|could)(?: not|n['’]t|not)(?: yet)? (?:know|tell us|say (?:how|whether|what|which|who|when|why|if)|separate|judge|prove|guarantee|rule out)|cannot (?:say|tell|separate|be (?:ruled out|excluded|told|known|given|compared)|judge|prove|guarantee)|sa(?:y|ys|id) nothing about|hard to (?:say|judge|tell)|remains to be seen|would not lean|results (?:vary|differ)|cannot be guaranteed|want to see (?:it|this|that) (?:repeated|confirmed)|insufficient (?:evidence|data)|not (?:stated|reported|disclosed|recorded)\b|modest effect|lower(?:ed|s) its power|unconvinced|no (?:one|body) (?:took|checked|measured|asked|tested|examined)|never (?:measured|tested|studied|checked)|has been followed for longer|fool ourselves|no rate can)\b|尚不清楚|尚不明确|未知|\b(?:nobody|no ?one|none) (?:of [^.]{1,30} )?(?:was|were) given (?:an? )?(?:dummy|placebo|sham|mock|salt|saline)|\b(?:none|neither|nothing|never)\b[^.,;]{0,40}\b(?:tested|proved|proven|shown|compared|confirmed)\b|\bspeaks? too soon\b|\bneither (?:brings?|cures?|restores?|repairs?|stops?|reverses?)\b|\b(?:do|does|can|will)(?:not| not|n['’]t) (?:bring back|cure|restore|reverse|undo)\b|\bnor (?:do|does|did) [^.]{0,60}\b(?:say|state|tell|explain|define)\b|\b(?:do|does|did) not (?:say|state|define|explain|specify) (?:how|what|whether|who|which)\b|\bdose (?:was|were|is) (?:probably |perhaps )?too (?:low|high|small)\b|\b(?:was|were) not (?:written down|recorded|counted)\b|没有设?对照|未设对照|无对照|不能说明|无法(?:判断|说明|确定)|尚不能|有待|样本量?较?小/i,
  },
  {
    rule: 'says-how-a-study-falls-short',
    kind: 'limit',
    says: /\b(?:no (?:comparison|control) (?:group|arm)|without a (?:control|comparison)|controls? (?:were|was) (?:lacking|missing)|(?:not|none)\b[^.]{0,24}\b(?:blinded|randomi[sz]ed)|were (?:small|short)\b|(?:small|short|old) and (?:open-label|uncontrolled|unblinded|not)|open-label\b[^.]{0,20}\bonly|the (?:trial|study|sample|series|studies|numbers?)(?: size)? (?:was|were) (?:too |very )?(?:small|short|few)|too (?:small|short|few|early) (?:to|for)|small (?:studies|trials|numbers?) (?:often|can|may)|(?:certainty|quality) (?:of (?:the )?evidence )?(?:was|is|were) (?:rated )?(?:as )?(?:very )?low|low certainty|certainty (?:of (?:the )?evidence )?(?:was|is)|not a cure|call this a cure|not proof|no proof|(?:has|have|was|were|been) (?:not|never) (?:yet )?(?:been )?(?:shown|proven|tested|studied|measured|analysed|analyzed|published|peer-reviewed|compared|confirmed|replicated)|did not (?:report|record|measure|include) (?:harms|side|adverse|any)|not designed to (?:show|test|measure)|rarely went beyond|follow-up was (?:short|brief)|no (?:\w{1,24} )?(?:study|trial|studies|trials) (?:has|have|had) (?:\w{1,24} )?(?:shown|compared|tested|looked|confirmed|found)|no (?:good |reliable |clear |published )?(?:evidence|data)\b|within the error|due to chance|in unopened|selection bias|(?:not enough|little|limited|weak|thin|scant|poor) (?:evidence|data)|evidence is (?:weak|limited|thin|poor|scarce)|no comparator|(?:were|was) older)\b|尚无(?:证据|数据|研究)/i,
    unless: /\bno evidence of (?:tumou?r|infection|rejection|toxicity)/i,
  },
  {
    rule: 'names-an-act',
    kind: 'event',
    says: /\b(?:effective (?:\w{1,24} \d|\d)|formali[sz]ed|made formal|took effect)\b|\b(?:have|has|had|was|were|been) (?:fined|revoked|suspended|raided|shut down|sued|arrested|jailed)\b|\b(?:were|was) (?:issued|adopted|published|promulgated|released) (?:on|in|by)\b|\b(?:issued|published|released|adopted|announced) (?:the|its|an?|new|draft) [^.]{0,80}\b(?:Rules|Measures|Regulations?|Guidelines?|Notice|Provisions|Law|Decision|Opinions|Draft|results)\b|\b(?:has|have) (?:since )?(?:closed|shut|moved)\b|\b(?:has|have|was|were) (?:been )?(?:discontinued|halted|terminated|abandoned)\b|\b(?:has |have )?bec(?:ame|ome) the first (?:patient|person|man|woman|child)\b|\btoday announced that\b|\bannounced today that\b|\bfirst (?:patient|participant|subject) (?:has been|was|is) (?:dosed|treated|enrolled)\b|\b(?:doses?|dosed|treats|enrolls?) (?:its |the )?first (?:patient|participant)\b|\b(?:trial|study|programme|program) (?:was )?(?:opened|began|started|launched)\b|\bhas written to\b|\bhas (?:received|recorded) reports\b[^.]{0,10}$|\bstopped (?:early )?after\b|\b(?:list|page) (?:was|is) (?:last )?(?:changed|updated)\b|\bdraft (?:dates|was|drew)\b|(?<!be )\bfined (?!up\b)|\b(?:was|were|been) (?:dropped|put on hold)\b|\b(?:placed|issued|subscribed for)\b[^.]{0,40}\b(?:new )?shares\b|\b(?:has|have) given [^.]{0,80}\bto \d/i,
  },
  {
    rule: 'asks-or-forbids',
    kind: 'rule',
    says: /\b(?:regulat(?:es|ory environment)|oversees|covers industry|must file|needs approval|requiring rigorous|lets foreign|allows? (?:[\w-]{1,24} ){0,2}(?:enterprises|companies|hospitals|institutions|investors|clinics|trials)|illegal|prevalent|dual-track|two tracks|handles the applications|exploratory|zones where|purpose named|adverts? that)\b|\b(?:enters?|came|comes?|coming|entered) into force\b|\btakes? effect\b|\b(?:Art(?:icle)?s?\.?|para\.?) \d[^.]{0,60}\b(?:requires?|forbids?|allows?|adds|provides|bars|limits|says|states|sets)\b|\b(?:under|in|by) Art(?:icle)?s?\.? \d|\(Art(?:icle)?s?\.? \d|\b(?:may|must|shall|can) (?:not|only|neither|no longer)\b(?! have)|\b(?:maker|company|companies|hospitals?|clinics?|banks?|institutions?|sponsors?|holders?)\b[^.;]{0,40}\bmust\b|\bmust (?:be|have|hold|sign|report|keep|register|obtain|show|inform|submit|apply|stop|pass|meet)\b|\bneed not\b|\b(?:is|are) (?:required|prohibited|forbidden|barred|banned|obliged)\b|\b(?:forbids?|prohibits?|bans|outlaws)\b|\b(?:faces?|risks?|carr(?:y|ies)) (?:a |an )?fines?\b|\bfines? (?:of up to|run|range|can)\b|\bcan be (?:fined|suspended|revoked|punished|used only|sold only)\b|\bpenalt(?:y|ies)\b|\b(?:outside|within) (?:its|their|the) scope\b|\bd(?:o|oes) not apply to\b|\bapplies to (?:all|our|the|hospitals|clinics|companies)\b|\b(?:only|no) (?:\w{1,24} ){0,4}(?:hospitals?|clinics?|compan(?:y|ies)|institutions?|doctors?)\b[^.]{0,40}\b(?:may|can)\b|\b(?:hospitals?|clinics?|compan(?:y|ies)|institutions?) may\b[^.]{0,60}\b(?:only|charge|at a price)\b|\b(?:valid|kept) for\b[^.]{0,20}\b(?:years?|months?)\b|\b(?:replaces?|repeals?|supersedes?) (?:the|all) (?:[\w-]{1,24} ){0,3}(?:Rules|Measures|Regulations?|Order|Provisions|Law|Decree|Guidelines?)\b|\bvotes? (?:is|are) needed\b|\bconsent form\b|\b(?:is|are) punishable\b|\b(?:breaks?|against|violates?) the (?:rules?|law)\b|\brequires? (?:a|an) (?:permit|licen[cs]e)\b|\b(?:would|will) replace a\b|\bunlawful\b|\bliable\b|\bused here\b|不得|应当|必须|禁止|施行|\bobliges?\b|\b(?:has|have|is|are) to be (?:filed|paid|kept|reported|registered|tested|shown|published|approved|signed|renewed|returned|informed|stored|labelled)\b|\bno (?:[\w-]{1,24} ){1,6}(?:may|shall) (?:be\b|exceed|[\w-]{2,24}\b)|\bexempt\b|\bloses? (?:its|their|his|her) licen[cs]e\b|\bextends? (?:these|the|this) (?:ban|bans|rules?|dut(?:y|ies))\b|\b(?:stays?|remains?|falls?|comes?) under the [^.]{0,40}\b(?:law|rules|act)\b|\b(?:studies|study|trials?|batch(?:es)?|doctors?|investigators?|platforms?|advertisements?|advertisers?|agents?|products?|labs?|laborator(?:y|ies)|applicants?)\b[^.;]{0,40}\bmust\b(?! (?:also )?settle)|应(?:有|由|在|具备|设)|须|按照规定|日内完成/i,
    unless:
      /\b(?:you|patients|people|parents|we|I|they|he|she) (?:may|can) (?:not|only)\b|\bmay not (?:work|help|last|be (?:the|as|enough|safe))\b|\b(?:marketing|market) authori[sz]ation\b|\bmay only (?:last|help|work)\b/i,
  },
  {
    rule: 'names-the-law-that-holds',
    kind: 'rule',
    says: /\b(?:stays?|remains?|falls?|comes?) under the [^.]{0,40}\b(?:law|rules|act)\b/i,
  },
  {
    rule: 'sets-a-penalty',
    kind: 'rule',
    when: ({ heading, lead }) => /\b(?:penalt(?:y|ies)|sanctions?|fines?)\b|处罚|罚款/i.test(`${heading} ${lead}`),
    says: /\d/,
    unless: /\b(?:was|were|has been|have been|we|bureau|court)\b[^.]{0,20}\bfined\b/i,
  },
  {
    rule: 'states-accounts',
    kind: 'disclosure',
    says: /^(?:revenue|turnover|sales|research (?:and development )?(?:costs|expenses)|R&D (?:costs|expenses)|(?:net |gross )?(?:loss|profit)|cash)\b[^.]{0,40}\d/i,
  },
  {
    rule: 'states-money',
    kind: 'price',
    when: figure('money'),
    says: /./,
    unless: /\b(?:grants?|sales of|revenue|turnover|invest(?:ed|ment)|market (?:is|was|worth))\b/i,
  },
  {
    rule: 'counts-sessions-of-a-price',
    kind: 'price',
    when: figure('count'),
    says: /\bsessions?\b[^.]{0,30}\brecommended\b/i,
  },
  {
    rule: 'speaks-of-price',
    kind: 'price',
    says: /\b(?:expensive|end of (?:the )?pric(?:es|ing)|end of the pricing spectrum|package price|money back|(?:nothing is|not|be) refund(?:ed|able)|insurance (?:does not|will not|covers)|not charged|pay nothing|costs? nothing|billed|(?:not|no longer) (?:be )?(?:paid for|covered|reimbursed)|non-refundable|free of charge)\b|退款|可退|\byou pay\b|\bpa(?:y|ys|id) (?:\d{1,3} ?%|\d{1,3} per ?cent|half|the rest|in advance|on arrival|nothing)\b|\binsurers?\b[^.]{0,40}\b(?:cover|pay|reimburse)|\b(?:was|were|is|are) extra\b|报销|自费/i,
  },
  {
    rule: 'names-an-authorisation',
    kind: 'status',
    says: /\b(?:no\b[^.]{0,60}\bapproved|none (?:of [^.]{0,60})?(?:is|has|are)\b[^.]{0,30}(?:approved|authori[sz]|registered|licensed)|(?:no|neither) (?:regulator|authority|agency)\b[^.]{0,30}\b(?:approved|licensed)|market(?:ing)? authori[sz]ation|(?:(?:was|were|is|are|has been|have been|not|yet) )approved\b|approved (?:by|for|UX|to|no)|approved [^.]{0,60}\benter\b|cleared [^.]{0,60}\btrials?|(?:received|got|won|granted) (?:[\w-]{1,24} ){0,2}(?:clearance|approval|designation)|(?:NMPA|FDA|EMA|CDE|TGA|Administration|Agency|China|regulator) (?:has |have |had )?(?:not )?(?:approved|cleared|accepted|licensed)|accepted (?:the|an|its) (?:[\w-]{1,24} ){0,4}application|conditional marketing|withdrawn from (?:sale|the market))\b|获批|批准/i,
    unless: /\bapproved price|\bapproved (?:hospitals|centres|centers)\b/i,
  },
  {
    rule: 'names-a-standing',
    kind: 'status',
    says: /\b(?:(?:is|are|been|was|were|not) (?:yet |currently )?(?:yet )?(?:licen[cs]ed|cleared|authori[sz]ed)|no approved (?:\w{1,24} ){0,3}(?:treatment|therapy|product|drug|medicine)|under review|(?:is|are|was) (?:\w{1,24} )?registered\b|on record|green light|(?:hold|holds|held|got|won|has|have) (?:a |an |no )?(?:licen[cs]e|permit|authori[sz]ation)|licen[cs]ed uses?|approval (?:rests|is based)|(?:takes? place|given|used|available|allowed|confined|limited|restricted) (?:only )?(?:in|to|within) (?:\w{1,24} )?(?:clinical )?(?:trials|studies|research)|(?:been|was|is) filed with|(?:no|not)\b[^.]{0,40}\bon the market|(?:has|have) (?:also |now )?cleared|(?:has|have) permission to|may not be sold|counts? as approved|ClinicalTrials\.gov|ChiCTR|identifier)\b|\b(?:is|are|was|were) (?:not |now )?on the list of\b|\b(?:is|are) an? (?:accepted|approved|licensed|recogni[sz]ed) (?:procedure|treatment|therapy|medicine|product)\b|\b(?:is|are) (?:looking at|reviewing|assessing|considering) (?:an?|the|its) (?:\w{1,12} )?application|(?:已|未)(?:完成)?备案|上市许可/i,
    unless: /\bauthori[sz]ed to (?:treat|speak)|\bregistered (?:nurse|doctor)/i,
  },
]
