/** Ids of this module: branded text. */
export type GroupId = string & { readonly __brand: 'GroupId' }
export type LogEntryId = string & { readonly __brand: 'LogEntryId' }
