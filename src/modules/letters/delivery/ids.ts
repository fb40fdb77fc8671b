declare const brand: unique symbol

/** One attempt to deliver a letter. */
export type DeliveryId = string & { readonly [brand]: 'DeliveryId' }
