declare const brand: unique symbol

/** Text that was checked to be a code of this name. */
export type Code<Name extends string> = string & { readonly [brand]: Name }
