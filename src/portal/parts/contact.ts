import { html } from 'ghtml'
import type { PublicContact } from '#modules/publishing'

const labels: readonly (readonly [keyof PublicContact, string])[] = [
  ['address', '地址'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['fax', '传真'],
  ['email', '电子邮箱'],
  ['officeHours', '办公时间'],
]

/** How a body is reached, as far as it is told; a sentence where nothing is. */
export const contactList = (contact: PublicContact): string => {
  const told = labels.filter(([field]) => contact[field] !== null)
  return told.length === 0
    ? '<p class="soft">本机关的联系方式还没有登记。</p>'
    : html`<dl class="contact">
        !${told
          .map(
            ([field, label]) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${contact[field] ?? ''}</dd>
              </div>`,
          )
          .join('')}
      </dl>`
}
