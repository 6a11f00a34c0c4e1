package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.TopicPlace;

/** Where the topics of one publication stand, when every layer has added its own and moved those that it wants elsewhere. Used once. */
final class TopicOrder implements Placing.Ground {
    private static final String ANCHOR = "topic";

    private final String publication;
    private final Parts parts;
    private final Faults faults;
    private final Nearest nearest;
    private List<TopicPlace> places;

    private TopicOrder(Publication publication, Parts parts, Faults faults, Nearest nearest) {
        this.publication = publication.id();
        this.places = publication.contents();
        this.parts = parts;
        this.faults = faults;
        this.nearest = nearest;
    }

    static List<TopicPlace> of(WorkingPart part, Parts parts, Faults faults, Nearest nearest) {
        TopicOrder order = new TopicOrder((Publication) part.current(), parts, faults, nearest);
        List<Placing.Wish> wishes = new ArrayList<>();
        part.directed(PartFields.TOPIC).forEach((topic, directed) -> {
            if (order.isDefined(topic, directed.by())) {
                wishes.add(directed.wish(topic, true));
            }
        });
        part.directed(PartFields.MOVE).forEach((topic, directed) -> wishes.add(directed.wish(topic, false)));
        new Placing(order).place(wishes);
        return order.places;
    }

    private boolean isDefined(String topic, Working.Origin by) {
        boolean defined = parts.find(PublicationSubject.TOPIC, topic).isPresent();
        if (!defined) {
            faults.error(by.location(), "OTP-2187", topic, nearest.to(topic, parts.ids(PublicationSubject.TOPIC)));
        }
        return defined;
    }

    private Stream<TopicPlace> all() {
        return places.stream().flatMap(TopicOrder::all);
    }

    private static Stream<TopicPlace> all(TopicPlace place) {
        return Stream.concat(Stream.of(place), place.contents().stream().flatMap(TopicOrder::all));
    }

    private Optional<TopicPlace> find(String topic) {
        return all().filter(place -> place.topic().equals(topic)).findFirst();
    }

    @Override
    public List<String> needs(Placing.Wish wish) {
        List<String> needs = new ArrayList<>();
        wish.named(ANCHOR).ifPresent(needs::add);
        if (!wish.adds()) {
            needs.add(wish.id());
        }
        return needs;
    }

    @Override
    public boolean has(String topic) {
        return find(topic).isPresent();
    }

    @Override
    public void place(Placing.Wish wish) {
        Optional<TopicPlace> known = find(wish.id());
        if (wish.adds()) {
            if (known.isPresent()) {
                thereAlready(wish);
            } else {
                places = with(places, TopicPlace.of(wish.id(), List.of()), wish);
            }
            return;
        }
        TopicPlace moved = known.orElseThrow();
        Optional<String> inside =
                wish.named(ANCHOR).filter(anchor -> moved.topics().anyMatch(anchor::equals));
        if (inside.isPresent()) {
            faults.error(wish.by().location(), "OTP-2192", wish.id(), inside.get());
        } else {
            places = with(without(places, wish.id()), moved, wish);
        }
    }

    private void thereAlready(Placing.Wish wish) {
        faults.warning(wish.by().location(), "OTP-2188", wish.id(), publication);
    }

    @Override
    public void lost(Placing.Wish wish) {
        List<String> known = all().map(TopicPlace::topic).toList();
        if (!wish.adds() && !has(wish.id())) {
            faults.error(wish.by().location(), "OTP-2191", wish.id(), publication, nearest.to(wish.id(), known));
        } else if (wish.adds() && has(wish.id())) {
            thereAlready(wish);
        } else {
            String anchor = wish.named(ANCHOR).orElse("");
            faults.error(wish.by().location(), "OTP-2185", wish.id(), publication, anchor, nearest.to(anchor, known));
        }
    }

    @Override
    public void circular(List<String> way, Placing.Wish one) {
        faults.error(one.by().location(), "OTP-2190", String.join(" → ", way), publication);
    }

    private static List<TopicPlace> without(List<TopicPlace> places, String topic) {
        return places.stream()
                .filter(place -> !place.topic().equals(topic))
                .map(place -> TopicPlace.of(place.topic(), without(place.contents(), topic)))
                .toList();
    }

    private static List<TopicPlace> with(List<TopicPlace> places, TopicPlace added, Placing.Wish wish) {
        Optional<String> anchor = wish.named(ANCHOR);
        List<TopicPlace> all = new ArrayList<>();
        if (anchor.isEmpty()) {
            all.addAll(places);
            all.add(wish.at().equals(PartFields.FIRST) ? 0 : all.size(), added);
            return all;
        }
        for (TopicPlace place : places) {
            List<TopicPlace> below = new ArrayList<>(with(place.contents(), added, wish));
            if (!place.topic().equals(anchor.get())) {
                all.add(TopicPlace.of(place.topic(), below));
                continue;
            }
            switch (wish.at()) {
                case PartFields.BEFORE -> {
                    all.add(added);
                    all.add(place);
                }
                case PartFields.AFTER -> {
                    all.add(place);
                    all.add(added);
                }
                default -> {
                    below.add(wish.at().equals(PartFields.FIRST) ? 0 : below.size(), added);
                    all.add(TopicPlace.of(place.topic(), below));
                }
            }
        }
        return all;
    }
}
