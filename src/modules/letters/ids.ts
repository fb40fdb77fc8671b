export type LetterId = string & { readonly __brand: 'LetterId' }
