import type { InspectionView } from '../../inspector/inspection-view.ts';
import { drawInspection } from './draw-inspection.ts';

const view = JSON.parse(document.getElementById('view')?.textContent ?? '') as InspectionView;
drawInspection(document.body.appendChild(document.createElement('main')), view);
