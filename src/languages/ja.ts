/** Japanese. */
import type { PageWords } from './language.ts';

export const ja: PageWords = {
  tag: 'ja',
  boilerplate: {
    'related whole': '関連キーワード|あわせて読む|おすすめ記事',
    'related opening': '関連記事|あわせて読みたい',
    'button whole': '続きを読む',
    'promo opening': 'この記事は有料会員限定',
    'advert whole': '広告',
    'share whole': 'シェア|シェアする',
    'comments whole': 'コメント',
  },
  notFound: 'ページが見つかりません',
  standingPages: 'プライバシーポリシー|お問い合わせ',
  notes: 'correction: 訂正|お詫びと訂正',
};
