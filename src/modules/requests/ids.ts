/** Ids of this module: branded text. */
export type RequestId = string & { readonly __brand: 'RequestId' }
