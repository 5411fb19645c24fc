import { phrasesIn } from './phrases.ts'
import { remembering, type Shape } from './shape.ts'

const heads =
  /^(?:cells?|therap(?:y|ies)|transplants?|transplantations?|infusions?|injections?|exosomes?|lysates?|secretomes?|organoids?|grafts?)$/
/** Kinds of cell and tissues that cells come from. */
const kinds =
  /^(?:stem|progenitor|precursor|stromal|mesenchymal|mononuclear|epithelial|endothelial|neural|neuronal|glial|hepatic|hepatocyte|cardiac|cardiomyocyte|pancreatic|islet|islets|retinal|limbal|corneal|dermal|epidermal|follicular|thymic|thymus|haematopoietic|hematopoietic|pluripotent|multipotent|embryonic|foetal|fetal|adipose|placental|placenta|amniotic|decidual|umbilical|chorionic|peripheral|dendritic|gingival|dental|pulp|olfactory|ensheathing|schwann|satellite|germline|spermatogonial|ovarian|renal|bronchial|basal|urine|menstrual|amnion|chondrocyte|myoblast|fibroblast|keratinocyte|melanocyte|macrophage|monocyte|platelet|plasma|marrow|bone|cord|blood|fat|muscle|nasal|beta|tumou?r|infiltrating|lymphocytes?|killer|nk|nkt|treg|tregs|car|til|tcr|microbiota|faecal|fecal|mitochondria|mitochondrial|exosomes?|vesicle|extracellular|gene|oncolytic|virus|derived|specific|edited|modified|insulin|dopaminergic|dopamine|photoreceptor|oligodendrocyte|astrocyte|neuron|microglia|muse|very|small)$/
/** Those that by themselves name a therapy before "therapy", and none before "cells". */
const enough =
  /^(?:hepatocyte|cardiomyocyte|islet|islets|retinal|limbal|corneal|thymus|thymic|chondrocyte|myoblast|fibroblast|keratinocyte|melanocyte|macrophage|monocyte|exosomes?|vesicle|treg|tregs|nk|nkt|til|tcr|killer|dendritic|microbiota|mitochondrial|mitochondria|schwann|ensheathing|photoreceptor|oligodendrocyte|astrocyte|progenitor|precursor|mononuclear|stromal|stem|pluripotent|lymphocytes?|car|oncolytic|insulin|dopaminergic|placental|amniotic|menstrual|urine|spermatogonial|muse|dental|gingival|olfactory|epithelial|endothelial)$/
const car =
  /(?<![\p{L}\p{N}-])(?:[\p{Lu}\p{N}]{2,8}(?:\/[\p{Lu}\p{N}]{2,8})?[- ])?(?:universal |allogeneic |armou?red )?CAR-(?:M|NKT|iNKT|DC|Treg|macrophages?|γδ ?T|MSC)(?![\p{L}\p{N}])/gu

const isHead = remembering((word) => heads.test(word))
const isKind = remembering((word) => kinds.test(word))

/** Therapies with cells: "hepatocyte transplantation", "photoreceptor precursor cells", "CAR-NKT". */
export const therapies: Shape = {
  id: 'therapy',
  kind: 'therapy',
  cue: /cell|therap|transplant|infusion|exosome|lysate|secretome|CAR-/i,
  find: (text, tokens) => [
    ...phrasesIn(text, tokens, {
      head: isHead,
      whole: () => false,
      telling: isKind,
      between: () => false,
      most: 6,
    })
      .map(({ at, name }) => ({ at, name: name.replaceAll(/\s+/g, ' ') }))
      .filter(({ name }) => isTherapy(name)),
    ...[...text.matchAll(car)].map(({ 0: name, index }) => ({
      at: [index, index + name.length] satisfies [number, number],
      name,
    })),
  ],
}

/** Whether a phrase says which cells; mere cells must be of a kind that is given to patients. */
function isTherapy(name: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/)
  const given = /^(?:therap|transplant|infusion|exosome|lysate|secretome)/.test(words.at(-1) ?? '')
  const telling = words.slice(0, -1).filter((word) => enough.test(word))
  return given
    ? telling.length > 0
    : telling.length > 0 &&
        /\b(?:stem|progenitor|precursor|stromal|mononuclear|killer|infiltrating|ensheathing|derived)\b/.test(
          name.toLowerCase(),
        )
}
