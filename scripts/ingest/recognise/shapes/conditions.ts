import { phrasesIn } from './phrases.ts'
import { remembering, type Shape } from './shape.ts'

const heads =
  /^(?:disease|syndrome|disorder|pals(?:y|ies)|injur(?:y|ies)|failure|deficienc(?:y|ies)|insufficienc(?:y|ies)|dystroph(?:y|ies)|atroph(?:y|ies)|sclerosis|cancers?|tumou?rs?|degeneration|ulcers?|fistulas?|infarction|stenosis|infections?|defects?|dysfunction|incontinence|infertility|impairment|fractures?|hypertension|haemorrhage|hemorrhage|malformation|tears?|lesions?|embolism|thrombosis|necrosis|prolapse|diseases|syndromes|disorders|nonunion)$/
const endings =
  /(?:[a-z]{3}(?:itis|opathy|opathies|plegia|paresis|trophy|algia|penia|ectasia|uria|dynia|phagia|rrho?ea|sclerosis|malacia)|[a-z]{4}omas?|[a-z]{3}[ae]mia|[a-z]{4}osis|pneumonia|asthma|epilepsy|sepsis|psoriasis|eczema|shingles|gout|malaria|dementia|paralysis|leprosy|tuberculosis|hepatitis|ataxia|influenza)$/
/** Words with such endings that are no disease. */
const noCondition =
  /^(?:diagnosis|prognosis|apoptosis|hypnosis|mitosis|meiosis|symbiosis|metamorphosis|osmosis|homeostasis|ketosis|diploma|aroma|stroma|genoma|genome|soma|chromosomas?|coma|trauma|insulinaemia|academia|bohemia|anatomia|neurosis|phagocytosis|exocytosis|endocytosis|pinocytosis|angiogenesis|biopsy|autopsy|homeopathy|osteopathy|naturopathy|allopathy|psychopathy|hypertrophy|euphoria|oklahoma|glucosis|sclerosis|atrophy|dystrophy|leukapheresis|necrosis|fibrosis|oncoma|stomas?|sarcosis|acidosis|alkalosis|thrombosis|stenosis|anastomosis|spermatogenesis)$/
/** Parts of the body and causes, as they stand before a head. */
const parts =
  /^(?:heart|kidney|lung|liver|nerve|brain|spine|cord|bone|joint|eye|skin|muscle|bowel|bladder|blood|vessel|valve|vein|artery|pancreas|colon|prostate|breast|stomach|thyroid|ovary|knee|hip|shoulder|disc|disk|cartilage|tendon|ligament|meniscus|cornea|retina|foot|hand|wrist|ankle|elbow|back|neck|spinal|cell|stem|storage|sickle|motor|neuron|neurone|immune|immunodeficiency|vitamin|enzyme|hormone|iron|sleep|mood|movement|foot|leg|gum|tooth|hair|ear|nose|throat|organ|tissue|wound|pressure|plaque|optic|autoimmune|autism|spectrum|attention|hyperactivity|foetal|fetal|alcohol|premature|dry|fatty|inflammatory|reflex|stress|reperfusion|transplant|graft|host|bacterial|viral|fungal|parasitic|urinary|tract|bloodstream|central|nervous|system|respiratory|distress)$/
const adjective = /^[a-z]{3,22}(?:al|ic|ar|ary|ous|oid|eal|otic|genic|vascular|cystic|ative|trophic|plastic|ing)$/
/** Adjectives that say nothing of which disease it is. */
const vague =
  /^(?:applicable|treated|treatable|target|covered|suitable|eligible|indicated|medical|clinical|physical|mental|serious|various|general|typical|critical|potential|actual|initial|final|real|several|usual|special|individual|local|global|regional|national|international|traditional|total|residual|additional|original|natural|normal|abnormal|neurological|neurologic|surgical|biological|experimental|technical|ethical|legal|social|economic|public|basic|specific|chronic|classic|dramatic|tragic|systemic|systematic|therapeutic|diagnostic|genetic|generic|symptomatic|asymptomatic|common|similar|particular|regular|primary|secondary|ordinary|necessary|temporary|voluntary|contrary|previous|dangerous|infectious|contagious|obvious|numerous|continuous|underlying|existing|treating|causing|slowing|fighting|curing|including|having|following|ongoing|advancing|worsening|resulting|preventing|developing|during|being|remaining|growing|measuring|reducing|understanding|targeting|managing|facing|relating|concerning|involving|suffering|fatal|lethal|terminal|vital|equal|minimal|partial|bilateral|unilateral|lateral|focal|multiple|negative|positive|active|relative|alternative|representative|debilitating|life|threatening|disabling|devastating|many|orphan|degenerative|progressive|occasional|annual|procedural|technical|commercial|hospital|animal|trial|journal|survival|arrival|removal|approval|proposal|financial|internal|external|single|sexual|mechanical|structural|functional|organic|toxic|major|minor|localised|invasive|hepatic failure|classical|crucial|essential|eventual|gradual|ideal|material|moral|mutual|official|operational|optimal|personal|practical|professional|rational|seasonal|universal|usual|virtual|visual|academic|automatic|domestic|economic|electronic|historic|metabolic disease|periodic|public|realistic|scientific|specific|static|strategic|music|traffic|topic|clinic|critic|logic|peculiar|popular|similar|solar|familiar|calendar|dollar|scholar|summary|library|salary|diary|primary|secondary|solitary|ordinary|military|boundary|conscious|famous|glorious|gracious|nervous|precious|religious|suspicious|tremendous|various|vigorous|bringing|brought|sing|thing|king|ring|string|spring|morning|evening|meaning|nothing|something|anything|everything|according)$/
const vagueEponym =
  /^(?:The|This|That|These|Those|A|An|No|Any|Some|Other|Each|Every|Rare|Severe|Most|Many|Multiple|Such|Their|His|Her|Its|Our|Your|My|What|Which|For|Of|In|On|With|And|Or|Whether|Human|Chinese|Western|Chronic|Acute|Serious|Advanced|Related|More|New|Active|Underlying|Heart|Treating|Slowing|Against|About|Autoimmune|Both|When|If|As|By|From|To|Is|Are|Has|Have|Two|Three|Four|Five|Late|Early|Mild|Moderate|People|Patients|Does|Can|How|Why|Not|All|Incomplete|Complete)$/
const bridging =
  /^(?:acute|chronic|spinal|of|related|induced|associated|onset|linked|dependent|versus|vs|host|type|grade|early|late|juvenile|adult|childhood|infantile|familial|congenital|primary|secondary|progressive|recurrent|refractory|relapsing|reduced|limb|\d)$/

const isHead = remembering((word) => heads.test(word))
const isName = remembering((word) => endings.test(word) && !noCondition.test(word))

/** Diseases and injuries: "Wilson's disease", "retinal degeneration", "arachnoiditis". */
export const conditions: Shape = {
  id: 'condition',
  kind: 'condition',
  cue: /[a-z]/i,
  find: (text, tokens) =>
    phrasesIn(text, tokens, {
      head: isHead,
      whole: isName,
      telling: (word, raw, starts) => (isAbout(word) || isEponym(raw, text, starts)) && !/^(?:of|and)$/.test(word),
      between: (word) => bridging.test(word) && word !== 'of',
      most: 5,
    }).map(({ at, name }) => ({ at, name: name.replaceAll(/\s+/g, ' ') })),
}

function isAbout(word: string): boolean {
  return parts.test(word) || (adjective.test(word) && !vague.test(word) && !/(?:ing|ative)$/.test(word)) || isName(word)
}

/** A name of a person or place before "disease", where it begins a phrase or the text isn't set in capitals. */
function isEponym(raw: string, text: string, starts: boolean): boolean {
  if (!/^\p{Lu}\p{Ll}{2,20}$/u.test(raw) || vagueEponym.test(raw) || vague.test(raw.toLowerCase())) return false
  if (adjective.test(raw.toLowerCase())) return false
  if (starts) return true
  return (text.match(/(?<=\s)\p{Ll}{4,20}/gu)?.length ?? 0) > (text.match(/(?<=\s)\p{Lu}\p{Ll}{2,20}/gu)?.length ?? 0)
}
