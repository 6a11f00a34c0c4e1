package se.sambruk.otp.elk;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Lays out two boxes and one within another, where it is started as a bundle of its own. */
public class LayoutProbe implements BundleActivator {
    static final String RESULT = "probe.result";

    @Override
    public void start(BundleContext context) {
        System.setProperty(RESULT, layOut());
    }

    @Override
    public void stop(BundleContext context) {}

    static String layOut() {
        // Whatever the class loader of the thread finds: no provider is looked for.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        ElkNode upper = box(root);
        ElkNode around = box(root);
        ElkNode within = box(around);
        ElkGraphUtil.createSimpleEdge(upper, within);
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        boolean nested = within.getX() >= 0 && within.getX() + within.getWidth() <= around.getWidth();
        return nested && upper.getY() + upper.getHeight() < around.getY() ? "laid out" : "not laid out";
    }

    private static ElkNode box(ElkNode parent) {
        ElkNode box = ElkGraphUtil.createNode(parent);
        box.setDimensions(120, 60);
        return box;
    }
}
