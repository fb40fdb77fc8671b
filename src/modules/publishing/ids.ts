/** Ids of this module: branded text. */
export type ColumnId = string & { readonly __brand: 'ColumnId' }
export type DocumentId = string & { readonly __brand: 'DocumentId' }
export type SignatureId = string & { readonly __brand: 'SignatureId' }
export type CleanUpId = string & { readonly __brand: 'CleanUpId' }
export type TransferId = string & { readonly __brand: 'TransferId' }
export type DisseminationId = string & { readonly __brand: 'DisseminationId' }
export type FilterId = string & { readonly __brand: 'FilterId' }
export type SynonymId = string & { readonly __brand: 'SynonymId' }
export type ChannelAccountId = string & { readonly __brand: 'ChannelAccountId' }
export type PushId = string & { readonly __brand: 'PushId' }
