/** Ids of this module: branded text. */
export type ReportId = string & { readonly __brand: 'ReportId' }
export type FilingId = string & { readonly __brand: 'FilingId' }
export type EntryId = string & { readonly __brand: 'EntryId' }
export type NoteId = string & { readonly __brand: 'NoteId' }
export type OldReportId = string & { readonly __brand: 'OldReportId' }
