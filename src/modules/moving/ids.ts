/** The id of a run of moving in. */
export type RunId = string & { readonly __brand: 'moving-run' }
