import { html } from 'ghtml'
import type { PublicSection } from '#modules/publishing'

/** 个人信息保护法第十七条、第三十五条: what is told before personal data is given. */
export const privacyNotice = ({ name, contact }: PublicSection): string =>
  html`<details class="group">
    <summary>您的个人信息怎样处理</summary>
    <ul class="plain">
      <li>
        ${name}依照《中华人民共和国政府信息公开条例》第二十九条收取上面的信息，只用于核实身份、办理和答复这份申请（《中华人民共和国个人信息保护法》第十三条第一款第三项：履行法定职责所必需）。
      </li>
      <li>姓名、证件号码、联系方式和申请内容加密保存，只有经办的人能看，每次查看都有记录。</li>
      <li>
        申请涉及第三方合法权益的，机关会征求第三方的意见，但不把您是谁告诉对方。申请和答复按照档案管理的规定保存。
      </li>
      <li>
        您可以查阅、复制、更正自己的个人信息，请与${name}联系!${
          contact.phone === null ? '' : html`：${contact.phone}`
        }。
      </li>
    </ul>
  </details>`
