/** Ids that must not be taken for one another. Made by newId, read back from our own tables. */
export type AccountId = string & { readonly brand: 'AccountId' }
export type SessionId = string & { readonly brand: 'SessionId' }
export type RoleId = string & { readonly brand: 'RoleId' }
export type GrantId = string & { readonly brand: 'GrantId' }
