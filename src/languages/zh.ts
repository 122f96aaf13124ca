/** Chinese. */
import type { PageWords } from './language.ts';

export const zh: PageWords = {
  tag: 'zh',
  script: 'Hani',
  boilerplate: {
    'related whole': '人気記事|更多新闻',
    'related opening': '相关新闻|相关阅读|延伸閱讀',
    'button whole': '阅读更多',
    'advert whole': '广告|廣告',
    'share whole': '分享',
    'comments whole': '评论',
    'credit label': '圖像來源|图像来源|画像提供|圖像加註文字|图像加注文字|画像説明',
  },
  creditLabels: '圖像來源|图像来源|画像提供',
  captionLabels: '圖像加註文字|图像加注文字|画像説明',
  notFound: '页面不存在|找不到网页|找不到頁面',
  standingPages: '利用規約|会社概要|隐私政策|关于我们|联系我们',
};
