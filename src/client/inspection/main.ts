/** The inspector in its page. */
import type { InspectionView } from '../../inspector/inspection-view.ts';

const view = JSON.parse(document.getElementById('view')?.textContent ?? '{}') as InspectionView;
document.title = view.article?.headline ?? view.error?.message ?? '';
