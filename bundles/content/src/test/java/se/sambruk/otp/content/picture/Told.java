package se.sambruk.otp.content.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.fault.Faults;

/** What is told of a picture. */
final class Told {
    private Told() {}

    static List<Problem> of(String name, byte[] content) {
        Faults faults = new Faults(200);
        boolean taken = PictureFile.check(name, content, faults.in("OTP-INF/images/" + name));
        List<Problem> problems = faults.problems("p 1.0.0");
        if (taken != problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return problems;
    }

    static List<Problem> ofSvg(String svg) {
        return of("a.svg", svg.getBytes(StandardCharsets.UTF_8));
    }

    /** What is told of a drawing with something in it: codes without their beginning. */
    static List<String> within(String markup) {
        return codes(ofSvg("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                + markup + "</svg>"));
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code().substring("OTP-".length()))
                .toList();
    }
}
