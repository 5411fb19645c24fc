/** A term of an ontology that others keep. */
export interface OutsideTerm {
  /** Its id there, such as `DOID:2377`. */
  code: string
  name: string
  /** Exact synonyms only. */
  synonyms: string[]
  /** Codes that the ontology itself calls equivalent. */
  same: string[]
}

/** Where an outside name comes from. */
export interface Release {
  ontology: string
  release: string
  licence: string
}

/** A name that an outside vocabulary holds and ours does not. */
export interface OutsideName extends Release {
  code: string
  /** The term's own name, however the article calls it. */
  name: string
  same: string[]
}
